package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

/** The 32-bit Size field that the offload structures begin with. MS-FSCC 2.3.41. */
final class StatedSize {
  private StatedSize() {}

  /** Reads the field and holds it against the structure's size. */
  static void require(WireReader in, int expected) throws Malformed {
    long size = in.u32();
    if (size != expected) {
      throw new Malformed("Size is " + size + ", not " + expected);
    }
  }
}
