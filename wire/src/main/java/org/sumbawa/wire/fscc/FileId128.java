package org.sumbawa.wire.fscc;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A file's identifier on its volume, 128 bits wide. MS-FSCC 2.1.10.
 *
 * @param low the first eight bytes
 * @param high the last eight bytes
 */
public record FileId128(long low, long high) implements Wire {
  /** The file system has none. */
  public static final FileId128 NONE = new FileId128(0, 0);
  /** The file system could find none for this file. */
  public static final FileId128 UNKNOWN = new FileId128(-1, -1);

  /** A 64-bit identifier made wider. */
  public static FileId128 of(long id) {
    return new FileId128(id, 0);
  }

  /** Reads 16 bytes. */
  public static FileId128 decode(WireReader in) throws Malformed {
    return new FileId128(in.i64(), in.i64());
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(low).i64(high);
  }
}
