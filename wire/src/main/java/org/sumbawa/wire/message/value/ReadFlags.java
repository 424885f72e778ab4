package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Width;

/** How READ is meant. MS-SMB2 2.2.19. */
public record ReadFlags(int bits) implements Flags<ReadFlags> {
  /** No bits. */
  public static final ReadFlags NONE = new ReadFlags(0);
  /** Straight from the storage, from 3.0.2 on. */
  public static final ReadFlags UNBUFFERED = new ReadFlags(0x01);
  /** A compressed response is welcome, in 3.1.1. */
  public static final ReadFlags REQUEST_COMPRESSED = new ReadFlags(0x02);

  /** Holds the bits against the field of 8 bits. */
  public ReadFlags {
    Width.u8(bits);
  }

  @Override
  public ReadFlags ofBits(int bits) {
    return new ReadFlags(bits);
  }
}
