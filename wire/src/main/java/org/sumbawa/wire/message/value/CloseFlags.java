package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Width;

/** What CLOSE should return. MS-SMB2 2.2.15. */
public record CloseFlags(int bits) implements Flags<CloseFlags> {
  /** No bits. */
  public static final CloseFlags NONE = new CloseFlags(0);
  /** The attributes after closing. */
  public static final CloseFlags POSTQUERY_ATTRIB = new CloseFlags(0x0001);

  /** Holds the bits against the field of 16 bits. */
  public CloseFlags {
    Width.u16(bits);
  }

  @Override
  public CloseFlags ofBits(int bits) {
    return new CloseFlags(bits);
  }
}
