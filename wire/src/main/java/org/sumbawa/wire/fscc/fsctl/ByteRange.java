package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Part of a file. MS-FSCC 2.3.51 and 2.3.13.1.
 *
 * @param fileOffset where it begins
 * @param length how many bytes
 */
public record ByteRange(long fileOffset, long length) implements Wire {
  static final int SIZE = 16;

  /** Reads 16 bytes. */
  public static ByteRange decode(WireReader in) throws Malformed {
    return new ByteRange(in.i64(), in.i64());
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(fileOffset).i64(length);
  }
}
