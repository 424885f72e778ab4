package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Width;

/** What the server says about a session it set up. MS-SMB2 2.2.6. */
public record SessionFlags(int bits) implements Flags<SessionFlags> {
  /** No bits. */
  public static final SessionFlags NONE = new SessionFlags(0);
  /** The user is the guest. */
  public static final SessionFlags IS_GUEST = new SessionFlags(0x0001);
  /** The user is anonymous. */
  public static final SessionFlags IS_NULL = new SessionFlags(0x0002);
  /** Everything after this must be encrypted, from 3.0 on. */
  public static final SessionFlags ENCRYPT_DATA = new SessionFlags(0x0004);

  /** Holds the bits against the field of 16 bits. */
  public SessionFlags {
    Width.u16(bits);
  }

  @Override
  public SessionFlags ofBits(int bits) {
    return new SessionFlags(bits);
  }
}
