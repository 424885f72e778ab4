package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** How a lease break notification is meant. MS-SMB2 2.2.23.2. */
public record LeaseBreakFlags(int bits) implements Flags<LeaseBreakFlags> {
  /** No bits. */
  public static final LeaseBreakFlags NONE = new LeaseBreakFlags(0);
  /** The client must acknowledge. */
  public static final LeaseBreakFlags ACK_REQUIRED = new LeaseBreakFlags(0x1);

  @Override
  public LeaseBreakFlags ofBits(int bits) {
    return new LeaseBreakFlags(bits);
  }
}
