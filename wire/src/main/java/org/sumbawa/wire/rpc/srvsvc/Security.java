package org.sumbawa.wire.rpc.srvsvc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** A security descriptor as bytes: its length, and a pointer to an array of that length. MS-SRVS 2.2.4.26. */
final class Security {
  private Security() {}

  static Later<Bytes> decode(NdrReader in) throws Malformed {
    long length = in.u32();
    if (!in.present()) {
      return Later.of(Bytes.EMPTY);
    }
    return () -> {
      int count = in.count(1);
      if (count != length) {
        throw new Malformed("a security descriptor of " + count + " bytes where " + length + " were told");
      }
      return in.bytes(count);
    };
  }

  static void encode(Bytes descriptor, NdrWriter out) {
    out.i32(descriptor.size());
    if (descriptor.isEmpty()) {
      out.nothing();
    } else {
      out.pointer(later -> later.i32(descriptor.size()).bytes(descriptor));
    }
  }
}
