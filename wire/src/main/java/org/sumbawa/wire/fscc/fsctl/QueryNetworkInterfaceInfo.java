package org.sumbawa.wire.fscc.fsctl;

import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.ChainedEntries;
import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** The network interfaces of a server: FSCTL_QUERY_NETWORK_INTERFACE_INFO. MS-SMB2 2.2.32.5. */
public interface QueryNetworkInterfaceInfo {

  /** One entry for each address. MS-SMB2 2.2.32.5. */
  record Response(List<NetworkInterface> interfaces) implements Wire {

    /** Keeps a copy. */
    public Response {
      interfaces = List.copyOf(interfaces);
    }

    /** Reads a list that fills the reader. */
    public static Response decode(WireReader in) throws Malformed {
      return new Response(ChainedEntries.decode(in, NetworkInterface.ALIGNMENT, NetworkInterface::decode));
    }

    @Override
    public void encode(WireWriter out) {
      ChainedEntries.encode(out, NetworkInterface.ALIGNMENT, interfaces);
    }
  }

  /**
   * One address of an interface. MS-SMB2 2.2.32.5.
   *
   * @param ifIndex which interface; the same for all its addresses, and not 0
   * @param capability what it can do
   * @param linkSpeed bits a second
   * @param address four bytes of IPv4 or sixteen of IPv6, in network order
   */
  record NetworkInterface(int ifIndex, Capability capability, long linkSpeed, Bytes address)
      implements Wire {
    static final int ALIGNMENT = 8;
    private static final int ADDRESS_ROOM = 128;
    private static final int INTER_NETWORK = 0x0002;
    private static final int INTER_NETWORK_V6 = 0x0017;

    /** Checks the address. */
    public NetworkInterface {
      if (address.size() != 4 && address.size() != 16) {
        throw new IllegalArgumentException("an address of " + address.size() + " bytes");
      }
    }

    /** Reads one entry; what it is followed by is the list's affair. */
    public static NetworkInterface decode(WireReader in) throws Malformed {
      in.reserved(4);
      int index = in.i32();
      var capability = new Capability(in.i32());
      in.reserved(4);
      long speed = in.i64();
      return new NetworkInterface(index, capability, speed, decodeAddress(in.sub(ADDRESS_ROOM)));
    }

    private static Bytes decodeAddress(WireReader in) throws Malformed {
      int family = in.u16();
      in.reserved(2); // the port
      return switch (family) {
        case INTER_NETWORK -> in.bytes(4);
        case INTER_NETWORK_V6 -> in.reserved(4).bytes(16);
        default -> throw new Malformed("an address of family " + family);
      };
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(0).i32(ifIndex).i32(capability.bits()).reserved(4).i64(linkSpeed);
      if (address.size() == 4) {
        out.u16(INTER_NETWORK).reserved(2).bytes(address).reserved(ADDRESS_ROOM - 8);
      } else {
        out.u16(INTER_NETWORK_V6).reserved(6).bytes(address).reserved(ADDRESS_ROOM - 24);
      }
    }
  }

  /** What a network interface can do. MS-SMB2 2.2.32.5. */
  record Capability(int bits) implements Flags<Capability> {
    /** Nothing of these. */
    public static final Capability NONE = new Capability(0);
    /** Spreads what it receives over processors. */
    public static final Capability RSS_CAPABLE = new Capability(0x0000_0001);
    /** Moves memory by itself. */
    public static final Capability RDMA_CAPABLE = new Capability(0x0000_0002);

    @Override
    public Capability ofBits(int bits) {
      return new Capability(bits);
    }
  }
}
