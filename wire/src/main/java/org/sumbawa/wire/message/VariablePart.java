package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

/**
 * What a body points to. An offset counts from the header; it may not point back into the fixed part, at whose
 * end the reader stands. An offset without a length means nothing, whatever it is.
 */
final class VariablePart {
  private VariablePart() {}

  /** A view of the bytes at an offset. */
  static Bytes bytes(WireReader in, long offset, long length) throws Malformed {
    return length == 0 ? Bytes.EMPTY : reader(in, offset, length).rest();
  }

  /** The text at an offset. */
  static String text(WireReader in, long offset, long length) throws Malformed {
    return length == 0 ? "" : reader(in, offset, length).utf16((int) length);
  }

  /** A reader of the bytes at an offset. */
  static WireReader reader(WireReader in, long offset, long length) throws Malformed {
    if (offset < in.position()) {
      throw new Malformed("offset " + offset + " points into the fixed part that ends at " + in.position());
    }
    return in.at(offset, length);
  }
}
