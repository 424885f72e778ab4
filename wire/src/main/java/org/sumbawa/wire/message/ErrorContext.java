package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * One thing that an error says, in 3.1.1. MS-SMB2 2.2.2.1.
 *
 * @param id what the data is
 * @param data the data: for the default id it depends on the status
 */
public record ErrorContext(int id, Bytes data) implements Wire {
  /** The data is what the status demands. */
  public static final int DEFAULT = 0;
  /** The data is a {@link ShareRedirectError}. */
  public static final int SHARE_REDIRECT = 0x72645253;
  /** Where contexts begin: multiples of this. */
  public static final int ALIGNMENT = 8;

  /** Reads one context. */
  public static ErrorContext decode(WireReader in) throws Malformed {
    int length = in.size32();
    return new ErrorContext(in.i32(), in.bytes(length));
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(data.size()).i32(id).bytes(data);
  }
}
