package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Width;

/** What the server says about the file it opened. MS-SMB2 2.2.14. */
public record CreateResponseFlags(int bits) implements Flags<CreateResponseFlags> {
  /** No bits. */
  public static final CreateResponseFlags NONE = new CreateResponseFlags(0);
  /** The last component is a reparse point and was not asked for as such. */
  public static final CreateResponseFlags REPARSEPOINT = new CreateResponseFlags(0x01);

  /** Holds the bits against the field of 8 bits. */
  public CreateResponseFlags {
    Width.u8(bits);
  }

  @Override
  public CreateResponseFlags ofBits(int bits) {
    return new CreateResponseFlags(bits);
  }
}
