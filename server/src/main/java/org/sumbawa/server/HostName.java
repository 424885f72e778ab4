package org.sumbawa.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine is called: the name of a server that is given none. */
final class HostName {
  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
  private static final String NAMELESS = "server";

  private HostName() {}

  /** The kernel's word, where it can be asked; a resolver may be slow, and wrong. */
  static String ofThisMachine() {
    try {
      return orNameless(Files.readString(KERNEL).strip());
    } catch (IOException notLinux) {
      return resolved();
    }
  }

  private static String resolved() {
    try {
      return orNameless(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException unknown) {
      return NAMELESS;
    }
  }

  private static String orNameless(String name) {
    return name.isEmpty() ? NAMELESS : name;
  }
}
