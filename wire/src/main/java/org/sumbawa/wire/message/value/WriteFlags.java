package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** How WRITE is meant. MS-SMB2 2.2.21. */
public record WriteFlags(int bits) implements Flags<WriteFlags> {
  /** No bits. */
  public static final WriteFlags NONE = new WriteFlags(0);
  /** Answered when the data is on stable storage, from 2.1 on. */
  public static final WriteFlags WRITE_THROUGH = new WriteFlags(0x1);
  /** No cache between, from 3.0.2 on. */
  public static final WriteFlags WRITE_UNBUFFERED = new WriteFlags(0x2);

  @Override
  public WriteFlags ofBits(int bits) {
    return new WriteFlags(bits);
  }
}
