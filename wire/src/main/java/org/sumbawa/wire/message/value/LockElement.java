package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A byte range and what to do with it. MS-SMB2 2.2.26.1.
 *
 * @param offset where the range begins, without sign
 * @param length how long it is, without sign
 * @param flags what to do with it
 */
public record LockElement(long offset, long length, LockFlags flags) implements Wire {
  /** How many bytes an element takes. */
  public static final int SIZE = 24;

  /** Reads 24 bytes. */
  public static LockElement decode(WireReader in) throws Malformed {
    var element = new LockElement(in.i64(), in.i64(), new LockFlags(in.i32()));
    in.reserved(4);
    return element;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(offset).i64(length).i32(flags.bits()).reserved(4);
  }
}
