package org.sumbawa.transport.netbios;

/** The types of packet of the session service, and the length of those that carry data. RFC 1002 4.3.1. */
final class SessionPacket {
  static final int MESSAGE = 0x00;
  static final int REQUEST = 0x81;
  static final int POSITIVE_RESPONSE = 0x82;
  static final int NEGATIVE_RESPONSE = 0x83;
  static final int KEEP_ALIVE = 0x85;

  /** The longest message: 17 bits. */
  static final int LENGTH_LIMIT = 0x1_FFFF;

  private SessionPacket() {}

  static int header(int type, int length) {
    return type << 24 | length;
  }

  static int type(int header) {
    return header >>> 24;
  }

  /** The length of what follows, whose highest bit is the lowest flag; the other flags are reserved. */
  static int length(int header) {
    return header & LENGTH_LIMIT;
  }

  static boolean reservedFlags(int header) {
    return (header & 0xFE_0000) != 0;
  }
}
