package org.sumbawa.events.render;

import java.util.HexFormat;
import org.sumbawa.events.Field;
import org.sumbawa.events.FieldType;
import org.sumbawa.wire.codec.Bytes;

/** The value of a field as tools read it: numbers as the catalog types them, bytes as hexadecimal digits. */
public final class RawText {
  private RawText() {}

  /** A number of at most 32 bits. */
  public static String number(Field field, int number) {
    if (field.type().isHex()) {
      return "0x" + Integer.toHexString(number);
    }
    return field.type() == FieldType.INT32 ? Integer.toString(number) : Integer.toUnsignedString(number);
  }

  /** A number of 64 bits. */
  public static String number(Field field, long number) {
    if (field.type().isHex()) {
      return "0x" + Long.toHexString(number);
    }
    return field.type() == FieldType.INT64 ? Long.toString(number) : Long.toUnsignedString(number);
  }

  /** All bytes, as digits. */
  public static String bytes(Bytes bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  /** Reads a number of at most 32 bits back. */
  public static int parseInt(Field field, String text) {
    if (text.startsWith("0x")) {
      return Integer.parseUnsignedInt(text.substring(2), 16);
    }
    return field.type() == FieldType.INT32 ? Integer.parseInt(text) : Integer.parseUnsignedInt(text);
  }

  /** Reads a number of 64 bits back. */
  public static long parseLong(Field field, String text) {
    if (text.startsWith("0x")) {
      return Long.parseUnsignedLong(text.substring(2), 16);
    }
    return field.type() == FieldType.INT64 ? Long.parseLong(text) : Long.parseUnsignedLong(text);
  }
}
