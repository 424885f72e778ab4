package org.sumbawa.protection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.transform.CompressionHeader;
import org.sumbawa.wire.transform.TransformHeader;

/** What a frame is by its first four bytes. */
public enum FrameKind {
  /** A message, or a chain of them. MS-SMB2 2.2.1. */
  PLAIN,
  /** A sealed message. MS-SMB2 2.2.41. */
  SEALED,
  /** A compressed message. MS-SMB2 2.2.42. */
  COMPRESSED,
  /** A message of SMB1, with which a client may open a negotiation. MS-SMB2 3.3.5.3. */
  SMB1,
  /** None of these. */
  UNKNOWN;

  private static final int SMB1_PROTOCOL_ID = 0x424D53FF;

  /** The kind of a frame, whose position does not move. */
  public static FrameKind of(ByteBuffer frame) {
    if (frame.remaining() < Integer.BYTES) {
      return UNKNOWN;
    }
    return switch (frame.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt()) {
      case Header.PROTOCOL_ID -> PLAIN;
      case TransformHeader.PROTOCOL_ID -> SEALED;
      case CompressionHeader.PROTOCOL_ID -> COMPRESSED;
      case SMB1_PROTOCOL_ID -> SMB1;
      default -> UNKNOWN;
    };
  }
}
