package org.sumbawa.wire.message;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * What comes with STATUS_BAD_NETWORK_NAME when a share is to be reached elsewhere, in 3.1.1. MS-SMB2 2.2.2.2.2.
 *
 * @param resourceName the share
 * @param addresses where to reach it
 */
public record ShareRedirectError(String resourceName, List<InetAddress> addresses) implements Wire {
  private static final int STRUCTURE_SIZE = 48;
  private static final int SHARE_MOVE_NOTIFICATION = 3;
  private static final int IPV4 = 1;
  private static final int IPV6 = 2;
  private static final int ADDRESS_SIZE = 24;

  /** Copies the list. */
  public ShareRedirectError {
    addresses = List.copyOf(addresses);
  }

  /** Reads what an error says. */
  public static ShareRedirectError decode(WireReader in) throws Malformed {
    if (in.i32() != STRUCTURE_SIZE || in.i32() != SHARE_MOVE_NOTIFICATION) {
      throw new Malformed("not a share redirect");
    }
    int nameOffset = in.size32();
    int nameLength = in.size32();
    in.reserved(2);
    if (in.u16() != 0) {
      throw new Malformed("the target of the redirect is not an address");
    }
    long count = in.u32();
    var list = in.at(in.position(), count * ADDRESS_SIZE);
    var addresses = new ArrayList<InetAddress>();
    while (list.left() > 0) {
      addresses.add(address(list));
    }
    return new ShareRedirectError(in.at(nameOffset, nameLength).utf16(nameLength), addresses);
  }

  @Override
  public void encode(WireWriter out) {
    int origin = out.originHere();
    out.i32(STRUCTURE_SIZE).i32(SHARE_MOVE_NOTIFICATION);
    var nameOffset = out.mark32();
    out.i32(2 * resourceName.length()).reserved(2).u16(0).i32(addresses.size());
    for (var address : addresses) {
      boolean isIpv4 = address instanceof Inet4Address;
      out.i32(isIpv4 ? IPV4 : IPV6).reserved(4).bytes(address.getAddress()).reserved(isIpv4 ? 12 : 0);
    }
    out.fill32(nameOffset, out.position()).utf16(resourceName).origin(origin);
  }

  private static InetAddress address(WireReader in) throws Malformed {
    int type = in.i32();
    in.reserved(4);
    var bytes = in.sub(16);
    try {
      return switch (type) {
        case IPV4 -> InetAddress.getByAddress(bytes.array(4));
        // Not the general factory, which turns a mapped IPv6 address into an IPv4 one.
        case IPV6 -> Inet6Address.getByAddress("", bytes.array(16), -1);
        default -> throw new Malformed("no type of address has the number " + type);
      };
    } catch (UnknownHostException impossible) {
      throw new AssertionError("an address of 4 or 16 bytes", impossible);
    }
  }
}
