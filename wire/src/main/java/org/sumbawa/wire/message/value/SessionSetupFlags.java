package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Width;

/** How SESSION_SETUP is meant. MS-SMB2 2.2.5. */
public record SessionSetupFlags(int bits) implements Flags<SessionSetupFlags> {
  /** No bits. */
  public static final SessionSetupFlags NONE = new SessionSetupFlags(0);
  /** Binds an existing session to this connection, from 3.0 on. */
  public static final SessionSetupFlags BINDING = new SessionSetupFlags(0x01);

  /** Holds the bits against the field of 8 bits. */
  public SessionSetupFlags {
    Width.u8(bits);
  }

  @Override
  public SessionSetupFlags ofBits(int bits) {
    return new SessionSetupFlags(bits);
  }
}
