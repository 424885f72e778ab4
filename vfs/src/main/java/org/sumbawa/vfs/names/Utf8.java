package org.sumbawa.vfs.names;

/**
 * UTF-8 that also holds single surrogates, in three bytes each: NTFS takes names with such, and they must come back as
 * they were.
 */
final class Utf8 {
  private Utf8() {}

  /** How many bytes the character at a position takes; 0 when the bytes form none. */
  static int length(byte[] in, int at) {
    int b = in[at] & 0xFF;
    int length = b > 0xF4 ? 0 : b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC2 ? 2 : 0;
    if (length == 0 || at + length > in.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((in[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int point = point(in, at, length);
    boolean shortest = switch (length) {
      case 3 -> point >= 0x800;
      case 4 -> point >= 0x1_0000 && point <= 0x10_FFFF;
      default -> true;
    };
    return shortest ? length : 0;
  }

  /** The character in so many bytes. */
  static int point(byte[] in, int at, int length) {
    int point = in[at] & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      point = point << 6 | (in[at + i] & 0x3F);
    }
    return point;
  }
}
