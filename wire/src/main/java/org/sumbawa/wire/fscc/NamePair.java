package org.sumbawa.wire.fscc;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Where the two names of a link lie in the path buffer that follows. MS-FSCC 2.1.2.4. */
record NamePair(int substituteAt, int substituteLength, int printAt, int printLength) {

  /** What both names may take: reparse data has a 16-bit length. */
  private static final int MOST = 0xFFFF - 12;

  static NamePair decodeLengths(WireReader in) throws Malformed {
    var pair = new NamePair(in.u16(), in.u16(), in.u16(), in.u16());
    if (pair.substituteLength + pair.printLength > MOST) {
      throw new Malformed("the names of a link overlap");
    }
    return pair;
  }

  static void requireRoom(String substituteName, String printName) {
    if (2L * substituteName.length() + 2L * printName.length() > MOST) {
      throw new IllegalArgumentException("names too long for a reparse point");
    }
  }

  static void encodeLengths(WireWriter out, String substituteName, String printName) {
    int substitute = 2 * substituteName.length();
    out.u16(0).u16(substitute).u16(substitute).u16(2 * printName.length());
  }

  /** Reads the substitute name from a reader that stands at the path buffer. */
  String substitute(WireReader in) throws Malformed {
    return text(in, substituteAt, substituteLength);
  }

  /** Reads the print name from a reader that stands at the path buffer. */
  String print(WireReader in) throws Malformed {
    return text(in, printAt, printLength);
  }

  private static String text(WireReader in, int at, int length) throws Malformed {
    return in.at((long) in.position() + at, length).utf16(length);
  }
}
