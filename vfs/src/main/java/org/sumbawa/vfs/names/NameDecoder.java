package org.sumbawa.vfs.names;

/** Shows a disk's name to clients, as {@link StoredName} tells. */
final class NameDecoder {
  /** What U+F020 and the following stand for. */
  static final String FORBIDDEN = "\"*:<>?\\|";
  /** The first character that stands for another; control characters come first. */
  static final char MAPPED = 0xF000;
  /** Stands for the first of {@link #FORBIDDEN}. */
  static final char MAPPED_FORBIDDEN = 0xF020;
  /** Stands for a blank at the end. */
  static final char MAPPED_BLANK = 0xF028;
  /** Stands for a dot at the end. */
  static final char MAPPED_DOT = 0xF029;
  /** Added to a byte from 0x80 that is shown by itself. */
  static final char RAW = 0xF700;

  private final byte[] in;
  private final boolean escape;
  private final StringBuilder out;
  private int at;
  private boolean hasMapped;
  private boolean hasLiteral;

  private NameDecoder(byte[] in, boolean escape) {
    this.in = in;
    this.escape = escape;
    this.out = new StringBuilder(in.length);
  }

  /**
   * Shows a name.
   *
   * @param escape whether private characters that stand for others are shown byte by byte
   */
  static String decode(byte[] name, boolean escape) {
    var decoder = new NameDecoder(name, escape);
    decoder.run();
    // A reader could not tell which of the private characters stand for others.
    return decoder.hasMapped && decoder.hasLiteral && !escape ? decode(name, true) : decoder.out.toString();
  }

  private void run() {
    while (at < in.length) {
      int b = in[at] & 0xFF;
      if (b < 0x80) {
        ascii((char) b);
        at++;
      } else {
        sequence();
      }
    }
  }

  private void ascii(char c) {
    int forbidden = FORBIDDEN.indexOf(c);
    boolean last = at == in.length - 1;
    char shown = c;
    if (c < 0x20) {
      shown = (char) (MAPPED + c);
    } else if (forbidden >= 0) {
      shown = (char) (MAPPED_FORBIDDEN + forbidden);
    } else if (last && c == ' ') {
      shown = MAPPED_BLANK;
    } else if (last && c == '.') {
      shown = MAPPED_DOT;
    }
    hasMapped |= shown != c;
    out.append(shown);
  }

  private void sequence() {
    int length = Utf8.length(in, at);
    int point = length == 0 ? 0 : Utf8.point(in, at, length);
    if (length == 0 || mustEscape(point)) {
      int end = at + Math.max(1, length);
      while (at < end) {
        out.append((char) (RAW + (in[at++] & 0xFF)));
      }
    } else {
      hasLiteral |= isMapped(point);
      out.appendCodePoint(point);
      at += length;
    }
  }

  private boolean mustEscape(int point) {
    boolean pairs = point >= 0xDC00 && point <= 0xDFFF && !out.isEmpty()
        && Character.isHighSurrogate(out.charAt(out.length() - 1));
    return pairs || isRaw(point) || (escape && isMapped(point));
  }

  /** Whether a character stands for one that Windows forbids. */
  static boolean isMapped(int point) {
    return point > MAPPED && point <= MAPPED_DOT;
  }

  /** Whether a character stands for a byte. */
  static boolean isRaw(int point) {
    return point >= RAW + 0x80 && point <= RAW + 0xFF;
  }
}
