package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** What to do with a byte range. MS-SMB2 2.2.26.1. */
public record LockFlags(int bits) implements Flags<LockFlags> {
  /** No bits. */
  public static final LockFlags NONE = new LockFlags(0);
  /** Lock it so that others may read. */
  public static final LockFlags SHARED_LOCK = new LockFlags(0x01);
  /** Lock it for the caller alone. */
  public static final LockFlags EXCLUSIVE_LOCK = new LockFlags(0x02);
  /** Give a lock back. */
  public static final LockFlags UNLOCK = new LockFlags(0x04);
  /** Do not wait for the range. */
  public static final LockFlags FAIL_IMMEDIATELY = new LockFlags(0x10);

  @Override
  public LockFlags ofBits(int bits) {
    return new LockFlags(bits);
  }
}
