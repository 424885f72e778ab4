package org.sumbawa.protection;

import java.nio.ByteBuffer;
import java.util.Random;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;

/** Messages to try with. */
final class Messages {
  static final long SESSION = 0x29B7C1D1L;

  private Messages() {}

  static ByteBuffer request(Command command, long id, HeaderFlags flags, int bodyLength) {
    var out = new WireWriter();
    Header.request(command, id).withFlags(flags).withSessionId(SESSION).encode(out);
    var body = new byte[bodyLength];
    new Random(id).nextBytes(body);
    return out.bytes(body).buffer();
  }

  static ByteBuffer request(Command command, long id, int bodyLength) {
    return request(command, id, HeaderFlags.NONE, bodyLength);
  }

  /** A buffer of the wire as it arrives: an array of its own. */
  static ByteBuffer frame(String hex) {
    return ByteBuffer.wrap(Bytes.hex(hex).toByteArray());
  }
}
