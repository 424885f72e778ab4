package org.sumbawa.events.packet;

import java.net.InetSocketAddress;
import org.sumbawa.events.EventAddress;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A packet with its circumstances: what event 40000 says, and what its fragments say together.
 *
 * @param connectionType one of {@link org.sumbawa.events.server.ConnectionTypeMap}
 * @param peer the other end
 * @param data the bytes, after decryption
 */
public record Packet(int connectionType, InetSocketAddress peer, Bytes data) {
  /** The size of the fields of event 40000 beside address and data. */
  private static final int FIXED = 12;

  /** The size of the fields of event 40000. */
  int eventSize() {
    return FIXED + EventAddress.length(peer) + data.size();
  }

  /** The fields of event 40000 one after the other: what fragments are cut from. */
  Bytes fields() {
    var address = EventAddress.bytes(peer);
    return new WireWriter(eventSize()).i32(connectionType).i32(address.size()).bytes(address).i32(data.size())
        .bytes(data).view();
  }

  /** Reads the fields back. */
  static Packet decode(Bytes fields) throws Malformed {
    var in = WireReader.of(fields);
    int connectionType = in.i32();
    var peer = EventAddress.decode(in.bytes(in.size32()));
    var packet = new Packet(connectionType, peer, in.bytes(in.size32()));
    if (in.left() > 0) {
      throw new Malformed(in.left() + " bytes after the packet");
    }
    return packet;
  }
}
