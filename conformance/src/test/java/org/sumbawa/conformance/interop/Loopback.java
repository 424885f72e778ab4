package org.sumbawa.conformance.interop;

/**
 * Where to listen for programs that know no port but 445: all of 127.0.0.0/8 is this machine, and one address of it
 * is hardly used by anybody else. Listening there takes root, or Linux's {@code net.ipv4.ip_unprivileged_port_start}
 * at 445 or below.
 */
final class Loopback {
  private static final int OCTET = 253;

  private Loopback() {}

  /** An address of this process's own. */
  static String withPort445() {
    long own = ProcessHandle.current().pid();
    return "127." + (1 + own / OCTET / OCTET % OCTET) + "." + (1 + own / OCTET % OCTET) + "."
        + (1 + own % OCTET) + ":445";
  }
}
