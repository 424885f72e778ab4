package org.sumbawa.server.config;

import java.net.InetSocketAddress;

/**
 * Where to listen, as it is written: {@code 192.0.2.7:445}, {@code [::1]:4450}, {@code files.example.org:445},
 * {@code *:445} for all addresses. Names are not looked up before listening begins.
 *
 * @param host an address or a name without brackets; {@code *} for all addresses
 * @param port 0 for any that is free
 */
public record ListenAddress(String host, int port) {
  private static final int SMB_PORT = 445;

  /** Refuses what cannot be listened on. */
  public ListenAddress {
    if (host.isEmpty() || host.indexOf('[') >= 0 || host.indexOf(']') >= 0) {
      throw new IllegalArgumentException("must be HOST:PORT, not \"" + host + "\"");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("must have a port from 0 to 65535, not " + port);
    }
  }

  /** Reads {@code HOST:PORT}, {@code [IPV6]:PORT}, a host alone (port 445), or a port alone (all addresses). */
  public static ListenAddress parse(String text) {
    var words = text.strip();
    if (words.matches("\\d{1,5}")) {
      return new ListenAddress("*", Integer.parseInt(words));
    }
    if (words.startsWith("[")) {
      int end = words.indexOf(']');
      if (end < 0) {
        throw new IllegalArgumentException("must be HOST:PORT, not \"" + text + "\"");
      }
      return new ListenAddress(words.substring(1, end), port(words.substring(end + 1), text));
    }
    int colon = words.indexOf(':');
    if (colon >= 0 && words.indexOf(':', colon + 1) >= 0) {
      return new ListenAddress(checkBare(words), SMB_PORT);
    }
    return colon < 0
        ? new ListenAddress(words, SMB_PORT)
        : new ListenAddress(colon == 0 ? "*" : words.substring(0, colon), port(words.substring(colon), text));
  }

  /** Whether whoever listens at one of them cannot listen at the other too. */
  public boolean isTakenBy(ListenAddress other) {
    boolean same = host.equalsIgnoreCase(other.host) || isEverywhere() || other.isEverywhere();
    return same && port == other.port && port != 0;
  }

  /** The socket address; unresolved when its name is not known. */
  public InetSocketAddress resolve() {
    return host.equals("*") ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
  }

  /** As it is written. */
  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }

  private boolean isEverywhere() {
    return host.equals("*") || host.equals("0.0.0.0") || host.equals("::");
  }

  /** An IPv6 address without brackets, unless its end may be meant as the port. */
  private static String checkBare(String address) {
    int colon = address.lastIndexOf(':');
    var head = address.substring(0, colon);
    if (head.contains("::") && !head.endsWith(":") && address.substring(colon + 1).matches("\\d{1,5}")) {
      throw new IllegalArgumentException("must have its IPv6 address in brackets, as [" + head + "]"
          + address.substring(colon) + ", not \"" + address + "\"");
    }
    return address;
  }

  private static int port(String colonAndPort, String whole) {
    if (colonAndPort.isEmpty()) {
      return SMB_PORT;
    }
    if (!colonAndPort.matches(":\\d{1,5}")) {
      throw new IllegalArgumentException("must be HOST:PORT, not \"" + whole + "\"");
    }
    return Integer.parseInt(colonAndPort.substring(1));
  }
}
