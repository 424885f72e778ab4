package org.sumbawa.wire.dtyp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * An IP address and port in the 128 bytes of a SOCKADDR_STORAGE: the family little-endian, the rest in network
 * byte order. MS-SMB2 2.2.32.5.1.
 *
 * @param address the address; one without an IP address is written as 0.0.0.0
 */
public record SockAddr(InetSocketAddress address) implements Wire {
  /** How many bytes it takes, whatever the family. */
  public static final int SIZE = 128;

  /** The number of the IPv4 family. */
  public static final int INTER_NETWORK = 0x0002;

  /** The number of the IPv6 family. */
  public static final int INTER_NETWORK_V6 = 0x0017;

  /** Reads 128 bytes, of a family that must be one of the two. */
  public static SockAddr decode(WireReader in) throws Malformed {
    var whole = in.sub(SIZE);
    int family = whole.u16();
    int port = Short.toUnsignedInt(Short.reverseBytes((short) whole.u16()));
    return new SockAddr(new InetSocketAddress(switch (family) {
      case INTER_NETWORK -> ip(whole.array(4), 0);
      case INTER_NETWORK_V6 -> {
        whole.reserved(4);
        yield ip(whole.array(16), Integer.reverseBytes(whole.i32()));
      }
      default -> throw new Malformed("socket address of family " + family);
    }, port));
  }

  private static InetAddress ip(byte[] bytes, int scope) throws Malformed {
    try {
      var ip = InetAddress.getByAddress(bytes);
      return scope > 0 && ip instanceof Inet6Address ? Inet6Address.getByAddress(null, bytes, scope) : ip;
    } catch (UnknownHostException e) {
      throw new Malformed("IP address of " + bytes.length + " bytes");
    }
  }

  @Override
  public void encode(WireWriter out) {
    int start = out.size();
    int port = Short.reverseBytes((short) address.getPort());
    var ip = address.getAddress();
    if (ip instanceof Inet6Address v6) {
      out.u16(INTER_NETWORK_V6).u16(port).reserved(4).bytes(v6.getAddress());
      out.i32(Integer.reverseBytes(v6.getScopeId()));
    } else {
      out.u16(INTER_NETWORK).u16(port).bytes(ip == null ? new byte[4] : ip.getAddress());
    }
    out.reserved(SIZE - (out.size() - start));
  }
}
