package org.sumbawa.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Classes of the packages for input and output that do none: addresses as values, and bytes in memory. */
final class Memory {
  private static final Set<String> NAMES = Set.of("java.net.InetAddress", "java.net.Inet4Address",
      "java.net.Inet6Address", "java.net.InetSocketAddress", "java.net.SocketAddress",
      "java.net.UnknownHostException", "java.io.ByteArrayOutputStream");

  /** These. */
  static final DescribedPredicate<JavaClass> ONLY =
      DescribedPredicate.describe("values and memory", type -> NAMES.contains(type.getName()));

  private Memory() {}
}
