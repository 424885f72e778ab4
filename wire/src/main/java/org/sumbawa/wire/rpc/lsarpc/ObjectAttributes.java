package org.sumbawa.wire.rpc.lsarpc;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/**
 * The attributes with which a policy is opened: none of them counts, and none is ever set but the quality of service,
 * so that nothing of them is kept. MS-LSAD 2.2.2.4.
 */
final class ObjectAttributes {
  private static final int LENGTH = 24;
  private static final int QUALITY_LENGTH = 12;
  private static final int IMPERSONATION = 2;
  private static final int DYNAMIC_TRACKING = 1;

  private ObjectAttributes() {}

  static void skip(NdrReader in) throws Malformed {
    in.i32();
    boolean root = in.present();
    boolean name = in.present();
    in.i32();
    boolean descriptor = in.present();
    if (root || name || descriptor) {
      throw new Malformed("object attributes that a policy does not have");
    }
    if (in.present()) {
      in.i32();
      in.u16();
      in.u8();
      in.u8();
    }
  }

  /** As clients of Windows write them. */
  static void encode(NdrWriter out) {
    out.i32(LENGTH).nothing().nothing().i32(0).nothing();
    out.pointer(later -> later.i32(QUALITY_LENGTH).u16(IMPERSONATION).u8(DYNAMIC_TRACKING).u8(0)).flush();
  }
}
