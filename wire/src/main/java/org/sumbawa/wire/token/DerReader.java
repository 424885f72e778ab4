package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

/**
 * Reads the elements of a DER encoding one after the other. Strict: lengths are definite and as short as they
 * can be, and no element reaches beyond the one around it. X.690 10.1.
 */
final class DerReader {
  private static final int LONG_FORM = 0x80;

  /** Three bytes of length are more than a security buffer can hold. */
  private static final int LONGEST_LENGTH = 3;

  private final WireReader in;

  DerReader(WireReader in) {
    this.in = in;
  }

  /** Whether the next element has that tag; at the end there is no next element. */
  boolean next(int tag) throws Malformed {
    return in.left() > 0 && in.at(in.position(), 1).u8() == tag;
  }

  /** The content of the next element, which must have that tag, as a reader of its own. */
  DerReader enter(int tag) throws Malformed {
    return new DerReader(element(tag));
  }

  /** The content of the next element, which must have that tag. */
  Bytes content(int tag) throws Malformed {
    return element(tag).rest();
  }

  /** The next element whole, with its tag and length. */
  Bytes whole(int tag) throws Malformed {
    int start = in.position();
    element(tag);
    return in.at(start, in.position() - start).rest();
  }

  /** Says that nothing may be left. */
  void end() throws Malformed {
    in.end();
  }

  private WireReader element(int tag) throws Malformed {
    int found = in.u8();
    if (found != tag) {
      throw new Malformed("DER tag %02x where %02x belongs".formatted(found, tag));
    }
    return in.sub(length());
  }

  private int length() throws Malformed {
    int first = in.u8();
    if (first < LONG_FORM) {
      return first;
    }
    int count = first - LONG_FORM;
    if (count == 0 || count > LONGEST_LENGTH) {
      throw new Malformed("DER length of " + count + " bytes");
    }
    int length = 0;
    for (int i = 0; i < count; i++) {
      length = length << 8 | in.u8();
    }
    if (length < LONG_FORM || length >>> (8 * (count - 1)) == 0) {
      throw new Malformed("DER length " + length + " written in " + count + " bytes");
    }
    return length;
  }
}
