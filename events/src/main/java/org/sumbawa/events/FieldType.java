package org.sumbawa.events;

/** How a field is laid out, by the names that event manifests use ({@code win:UInt32} and so on). */
public enum FieldType {
  UINT8("UInt8"), UINT16("UInt16"), UINT32("UInt32"), INT32("Int32"), HEX_INT32("HexInt32"), UINT64(
      "UInt64"), INT64("Int64"), HEX_INT64("HexInt64"), POINTER("Pointer"), BOOLEAN(
          "Boolean"), GUID("GUID"), UNICODE_STRING(
              "UnicodeString"), ANSI_STRING("AnsiString"), BINARY("Binary"), STRUCT("struct");

  private final String manifestName;

  FieldType(String manifestName) {
    this.manifestName = manifestName;
  }

  /** The name in the catalog. */
  public String manifestName() {
    return manifestName;
  }

  /** Whether the value is a number of at most 32 bits, an Integer. */
  public boolean isInt() {
    return switch (this) {
      case UINT8, UINT16, UINT32, INT32, HEX_INT32 -> true;
      default -> false;
    };
  }

  /** Whether the value is a number of 64 bits, a Long. */
  public boolean isLong() {
    return switch (this) {
      case UINT64, INT64, HEX_INT64, POINTER -> true;
      default -> false;
    };
  }

  /** Whether the number is written in hexadecimal, by tools too. */
  public boolean isHex() {
    return this == HEX_INT32 || this == HEX_INT64 || this == POINTER;
  }

  /** Whether the value is text. */
  public boolean isText() {
    return this == UNICODE_STRING || this == ANSI_STRING;
  }
}
