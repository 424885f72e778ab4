package org.sumbawa.vfs.names;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Turns a client's name into a disk's, as {@link StoredName} tells. */
final class NameEncoder {

  /** What there is to a client's name. */
  enum Kind {
    /** One way to write it. */
    PLAIN,
    /** Private characters, which may stand for others, or single surrogates. */
    SPECIAL,
    /** No file can have it. */
    ILLEGAL
  }

  private static final boolean[] ILLEGAL = illegal();

  private NameEncoder() {}

  private static boolean[] illegal() {
    var illegal = new boolean[0x80];
    for (int c = 0; c < illegal.length; c++) {
      illegal[c] = c < 0x20 || c == '/' || NameDecoder.FORBIDDEN.indexOf(c) >= 0;
    }
    return illegal;
  }

  static Kind kind(String name) {
    if (name.isEmpty() || name.endsWith(" ") || name.endsWith(".")) {
      return Kind.ILLEGAL;
    }
    var kind = Kind.PLAIN;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ILLEGAL.length) {
        if (ILLEGAL[c]) {
          return Kind.ILLEGAL;
        }
      } else if (NameDecoder.isMapped(c) || NameDecoder.isRaw(c) || Character.isSurrogate(c)) {
        kind = Kind.SPECIAL;
      }
    }
    return kind;
  }

  /**
   * The bytes of a name.
   *
   * @param literal whether private characters stand for themselves rather than for what Windows forbids
   */
  static byte[] encode(String name, boolean literal) {
    if (kind(name) == Kind.PLAIN) {
      return name.getBytes(StandardCharsets.UTF_8);
    }
    var out = new ByteArrayOutputStream(name.length() + 16);
    for (int i = 0; i < name.length();) {
      int point = name.codePointAt(i);
      i += Character.charCount(point);
      put(out, point, literal, i == name.length());
    }
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, int point, boolean literal, boolean last) {
    boolean onlyAtEnd = point == NameDecoder.MAPPED_BLANK || point == NameDecoder.MAPPED_DOT;
    if (NameDecoder.isRaw(point)) {
      out.write(point - NameDecoder.RAW);
    } else if (NameDecoder.isMapped(point) && !literal && (last || !onlyAtEnd)) {
      out.write(meant(point));
    } else if (point >= 0xD800 && point <= 0xDFFF) {
      out.write(0xE0 | point >> 12);
      out.write(0x80 | (point >> 6 & 0x3F));
      out.write(0x80 | (point & 0x3F));
    } else {
      out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static int meant(int point) {
    if (point == NameDecoder.MAPPED_BLANK) {
      return ' ';
    }
    if (point == NameDecoder.MAPPED_DOT) {
      return '.';
    }
    return point < NameDecoder.MAPPED_FORBIDDEN
        ? point - NameDecoder.MAPPED
        : NameDecoder.FORBIDDEN.charAt(point - NameDecoder.MAPPED_FORBIDDEN);
  }
}
