package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Width;

/** Whether a side can sign and whether it insists. MS-SMB2 2.2.3, 2.2.4 and 2.2.5. */
public record SecurityMode(int bits) implements Flags<SecurityMode> {
  /** No bits. */
  public static final SecurityMode NONE = new SecurityMode(0);
  /** The side can sign; every side can, so receivers ignore the bit. */
  public static final SecurityMode SIGNING_ENABLED = new SecurityMode(0x0001);
  /** The side refuses what is not signed. */
  public static final SecurityMode SIGNING_REQUIRED = new SecurityMode(0x0002);

  /** Holds the bits against the field of 16 bits. */
  public SecurityMode {
    Width.u16(bits);
  }

  @Override
  public SecurityMode ofBits(int bits) {
    return new SecurityMode(bits);
  }
}
