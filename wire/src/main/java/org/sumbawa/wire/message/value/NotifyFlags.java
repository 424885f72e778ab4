package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Width;

/** How far CHANGE_NOTIFY looks. MS-SMB2 2.2.35. */
public record NotifyFlags(int bits) implements Flags<NotifyFlags> {
  /** No bits. */
  public static final NotifyFlags NONE = new NotifyFlags(0);
  /** Everything beneath the directory, not only its own entries. */
  public static final NotifyFlags WATCH_TREE = new NotifyFlags(0x0001);

  /** Holds the bits against the field of 16 bits. */
  public NotifyFlags {
    Width.u16(bits);
  }

  @Override
  public NotifyFlags ofBits(int bits) {
    return new NotifyFlags(bits);
  }
}
