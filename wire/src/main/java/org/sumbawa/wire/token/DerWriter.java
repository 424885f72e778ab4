package org.sumbawa.wire.token;

import java.io.ByteArrayOutputStream;
import org.sumbawa.wire.codec.Bytes;

/**
 * Puts DER elements together from the inside out: tokens are small, and an outer length follows the inner
 * ones.
 */
final class DerWriter {
  private static final int LONG_FORM = 0x80;

  private DerWriter() {}

  /** An element of these parts. */
  static Bytes element(int tag, Bytes... parts) {
    int length = 0;
    for (var part : parts) {
      length = Math.addExact(length, part.size());
    }
    var out = new ByteArrayOutputStream(length + 5);
    out.write(tag);
    length(out, length);
    for (var part : parts) {
      out.writeBytes(part.toByteArray());
    }
    return Bytes.of(out.toByteArray());
  }

  private static void length(ByteArrayOutputStream out, int length) {
    if (length < LONG_FORM) {
      out.write(length);
      return;
    }
    int count = (39 - Integer.numberOfLeadingZeros(length)) / 8;
    out.write(LONG_FORM | count);
    for (int i = count - 1; i >= 0; i--) {
      out.write(length >>> (8 * i));
    }
  }
}
