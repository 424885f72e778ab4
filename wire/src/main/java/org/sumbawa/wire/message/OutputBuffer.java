package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** The body of the three responses that bring one buffer and nothing else. MS-SMB2 2.2.34, 2.2.36 and 2.2.38. */
final class OutputBuffer {
  private static final int STRUCTURE_SIZE = 9;

  private OutputBuffer() {}

  static Bytes decode(WireReader in) throws Malformed {
    in.structureSize(STRUCTURE_SIZE);
    int offset = in.u16();
    long length = in.u32();
    return VariablePart.bytes(in, offset, length);
  }

  static void encode(WireWriter out, Bytes output) {
    out.u16(STRUCTURE_SIZE);
    var offset = out.mark16();
    out.i32(output.size());
    // Also of nothing: some clients refuse an offset that does not lead to the end of the fixed part.
    out.fill16(offset, out.position()).bytes(output);
  }
}
