package org.sumbawa.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** The classes of {@code java.net} that are values: an address written on the wire is one, a socket is not. */
final class Addresses {
  private static final Set<String> NAMES =
      Set.of("java.net.InetAddress", "java.net.Inet4Address", "java.net.Inet6Address",
          "java.net.InetSocketAddress", "java.net.SocketAddress", "java.net.UnknownHostException");

  /** These. */
  static final DescribedPredicate<JavaClass> VALUES =
      DescribedPredicate.describe("address values", type -> NAMES.contains(type.getName()));

  private Addresses() {}
}
