package org.sumbawa.wire.codec;

/**
 * Holds a number against the width of the field it is for, when the value is made rather than when it is
 * written: whatever can be constructed can be encoded.
 */
public final class Width {
  private Width() {}

  /** A number of 8 bits without sign, or {@link IllegalArgumentException}. */
  public static int u8(int value) {
    return (int) within(value, 0xFF);
  }

  /** A number of 16 bits without sign, or {@link IllegalArgumentException}. */
  public static int u16(int value) {
    return (int) within(value, 0xFFFF);
  }

  /** A number of 32 bits without sign, or {@link IllegalArgumentException}. */
  public static long u32(long value) {
    return within(value, 0xFFFF_FFFFL);
  }

  /** A text whose UTF-16 length in bytes fits in 16 bits, or {@link IllegalArgumentException}. */
  public static String text16(String text) {
    within(2L * text.length(), 0xFFFF);
    return text;
  }

  /** A run of bytes whose length fits in 16 bits, or {@link IllegalArgumentException}. */
  public static Bytes bytes16(Bytes bytes) {
    within(bytes.size(), 0xFFFF);
    return bytes;
  }

  private static long within(long value, long most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(value + " is not within 0 and " + most);
    }
    return value;
  }
}
