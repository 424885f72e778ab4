package org.sumbawa.wire.fscc.fsctl;

import java.util.List;
import org.sumbawa.wire.codec.ChainedEntries;
import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.SockAddr;

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
   * @param address the address, with port 0
   */
  record NetworkInterface(int ifIndex, Capability capability, long linkSpeed,
      SockAddr address) implements Wire {
    /** Entries begin at multiples of this. */
    public static final int ALIGNMENT = 8;

    /** Reads one entry; what it is followed by is the list's affair. */
    public static NetworkInterface decode(WireReader in) throws Malformed {
      in.reserved(4);
      int index = in.i32();
      var capability = new Capability(in.i32());
      in.reserved(4);
      return new NetworkInterface(index, capability, in.i64(), SockAddr.decode(in));
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(0).i32(ifIndex).i32(capability.bits()).reserved(4).i64(linkSpeed);
      address.encode(out);
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
