package org.sumbawa.protection;

import java.nio.ByteBuffer;

/**
 * Lets through what is not compressed. No compression is agreed on with anyone here, so a message that is
 * compressed breaks the rules. MS-SMB2 3.3.5.2.1.2.
 */
public final class Inflate {

  /** Gives the message itself, or refuses it. */
  public ByteBuffer apply(ByteBuffer message, long sessionId) throws BrokenEnvelope {
    if (FrameKind.of(message) == FrameKind.COMPRESSED) {
      throw new BrokenEnvelope(EnvelopeRule.COMPRESSION_NOT_AGREED, sessionId);
    }
    return message;
  }
}
