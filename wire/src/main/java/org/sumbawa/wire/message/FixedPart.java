package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** What the fixed parts of bodies have in common. */
final class FixedPart {
  /** The StructureSize of bodies that say nothing. */
  static final int EMPTY_SIZE = 4;

  private FixedPart() {}

  /** The StructureSize that comes next, without stepping over it. */
  static int structureSize(WireReader in) throws Malformed {
    return in.at(in.position(), 2).u16();
  }

  /** Reads a body that says nothing. */
  static void decodeEmpty(WireReader in) throws Malformed {
    in.structureSize(EMPTY_SIZE);
    in.reserved(2);
  }

  /** Writes a body that says nothing. */
  static void encodeEmpty(WireWriter out) {
    out.u16(EMPTY_SIZE).reserved(2);
  }

  /**
   * Writes the one byte of buffer that an odd StructureSize counts, if nothing else stands there: receivers
   * may hold the size of a request against it. MS-SMB2 3.3.5.9.
   */
  static void pad(WireWriter out, int fixedPartEnd) {
    if (out.position() == fixedPartEnd) {
      out.u8(0);
    }
  }
}
