package org.sumbawa.wire.fscc.dfs;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

/** Text in UTF-16 that ends in NUL. MS-DFSC 2.2.1. */
final class NulTerminated {
  private NulTerminated() {}

  /** Reads up to a NUL, or up to the end where there is none. */
  static String decode(WireReader in) throws Malformed {
    var text = new StringBuilder();
    while (in.left() > 0) {
      int c = in.u16();
      if (c == 0) {
        break;
      }
      text.append((char) c);
    }
    return text.toString();
  }

  /** The text itself, which must have no NUL inside. */
  static String require(String text) {
    if (text.indexOf(0) >= 0) {
      throw new IllegalArgumentException("NUL inside a name");
    }
    return text;
  }

  /** How many bytes it takes, its NUL included. */
  static int size(String text) {
    return 2 * text.length() + 2;
  }
}
