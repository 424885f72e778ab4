package org.sumbawa.wire.token;

/** The tags that security tokens are made of. X.690 8.1.2. */
final class DerTag {
  static final int BIT_STRING = 0x03;
  static final int OCTET_STRING = 0x04;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int ENUMERATED = 0x0A;
  static final int GENERAL_STRING = 0x1B;
  static final int SEQUENCE = 0x30;

  /** Around the first token of any GSS mechanism. RFC 2743 3.1. */
  static final int APPLICATION_0 = 0x60;

  private static final int CONTEXT = 0xA0;

  private DerTag() {}

  /** The tag around a field of that number. */
  static int context(int number) {
    return CONTEXT | number;
  }
}
