package org.sumbawa.wire.transform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

/** The four bytes by which one kind of header is told from another. */
final class ProtocolId {
  private ProtocolId() {}

  static boolean begins(ByteBuffer message, int id) {
    return message.remaining() >= 4
        && message.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(message.position()) == id;
  }

  static void expect(WireReader in, int id) throws Malformed {
    int found = in.i32();
    if (found != id) {
      throw new Malformed(
          "the protocol id is " + Integer.toHexString(found) + ", not " + Integer.toHexString(id));
    }
  }
}
