package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Flags;

/** How compression may be applied. MS-SMB2 2.2.3.1.3. */
public record CompressionFlags(int bits) implements Flags<CompressionFlags> {
  /** No bits. */
  public static final CompressionFlags NONE = new CompressionFlags(0);
  /** Several algorithms over one message. */
  public static final CompressionFlags CHAINED = new CompressionFlags(0x1);

  @Override
  public CompressionFlags ofBits(int bits) {
    return new CompressionFlags(bits);
  }
}
