package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** What a lease lets its owner keep. MS-SMB2 2.2.13.2.8. */
public record LeaseState(int bits) implements Flags<LeaseState> {
  /** No bits. */
  public static final LeaseState NONE = new LeaseState(0);
  /** Data that was read. */
  public static final LeaseState READ_CACHING = new LeaseState(0x1);
  /** Handles the application closed. */
  public static final LeaseState HANDLE_CACHING = new LeaseState(0x2);
  /** Data and locks that were written. */
  public static final LeaseState WRITE_CACHING = new LeaseState(0x4);

  @Override
  public LeaseState ofBits(int bits) {
    return new LeaseState(bits);
  }
}
