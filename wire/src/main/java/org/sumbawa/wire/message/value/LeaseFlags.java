package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** What goes with a lease. MS-SMB2 2.2.13.2.10 and 2.2.14.2.10. */
public record LeaseFlags(int bits) implements Flags<LeaseFlags> {
  /** No bits. */
  public static final LeaseFlags NONE = new LeaseFlags(0);
  /** The lease is being broken: the state is the one before the break. */
  public static final LeaseFlags BREAK_IN_PROGRESS = new LeaseFlags(0x2);
  /** The parent lease key holds a key. */
  public static final LeaseFlags PARENT_LEASE_KEY_SET = new LeaseFlags(0x4);

  @Override
  public LeaseFlags ofBits(int bits) {
    return new LeaseFlags(bits);
  }
}
