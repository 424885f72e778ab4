package org.sumbawa.events;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.SockAddr;

/**
 * The two forms of a socket address in an event: the structure that Windows tools expect, without the padding
 * (16 bytes for IPv4, 28 for IPv6), and the text that people read. MS-SMB2 2.2.32.5.1.
 */
public final class EventAddress {
  /** No address is known. */
  public static final InetSocketAddress NONE = InetSocketAddress.createUnresolved("0.0.0.0", 0);

  private EventAddress() {}

  /** The size of the structure. */
  public static int length(InetSocketAddress address) {
    return address.getAddress() instanceof Inet6Address ? 28 : 16;
  }

  /** The structure. An address that is only a name becomes 0.0.0.0. */
  public static Bytes bytes(InetSocketAddress address) {
    return new SockAddr(address).encoded().slice(0, length(address));
  }

  /** Reads the structure back; 0.0.0.0 with port 0 is {@link #NONE}. */
  public static InetSocketAddress decode(Bytes bytes) throws Malformed {
    if (bytes.size() > SockAddr.SIZE) {
      throw new Malformed("socket address of " + bytes.size() + " bytes");
    }
    var whole = new byte[SockAddr.SIZE];
    bytes.copyTo(whole, 0);
    var address = SockAddr.decode(WireReader.of(whole)).address();
    return address.getPort() == 0 && address.getAddress().isAnyLocalAddress() ? NONE : address;
  }

  /** Address and port, such as {@code 192.0.2.7:445} or {@code [2001:db8::7]:445}. */
  public static String text(InetSocketAddress address) {
    var host = address.getAddress() instanceof Inet6Address v6
        ? "[" + Ipv6Text.of(v6) + "]"
        : address.getHostString();
    return host + ":" + address.getPort();
  }

  /** Reads the text form back; no name is looked up. */
  public static InetSocketAddress parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException("no address and port: " + text);
    }
    int port = Integer.parseInt(text.substring(colon + 1));
    var host = text.substring(0, colon);
    if (host.equals(NONE.getHostString()) && port == 0) {
      return NONE;
    }
    if (host.startsWith("[") && host.endsWith("]")) {
      return new InetSocketAddress(InetAddress.ofLiteral(host.substring(1, host.length() - 1)), port);
    }
    return host.matches("[0-9.]+")
        ? new InetSocketAddress(InetAddress.ofLiteral(host), port)
        : InetSocketAddress.createUnresolved(host, port);
  }
}
