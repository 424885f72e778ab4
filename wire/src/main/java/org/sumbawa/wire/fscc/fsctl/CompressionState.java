package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * How a file is compressed, asked or set: FSCTL_GET_COMPRESSION and FSCTL_SET_COMPRESSION. MS-FSCC 2.3.18
 * and 2.3.67.
 */
public record CompressionState(int value) implements Wire {
  /** Not at all. */
  public static final CompressionState NONE = new CompressionState(0);
  /** As the file system likes; only when set. */
  public static final CompressionState DEFAULT = new CompressionState(1);
  /** By LZNT1. */
  public static final CompressionState LZNT1 = new CompressionState(2);

  /** Checks what the field can hold. */
  public CompressionState {
    Width.u16(value);
  }

  /** Reads 2 bytes. */
  public static CompressionState decode(WireReader in) throws Malformed {
    return new CompressionState(in.u16());
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(value);
  }
}
