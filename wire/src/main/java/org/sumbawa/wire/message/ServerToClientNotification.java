package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Tells the client something it did not ask for and does not answer. MS-SMB2 2.2.44.
 *
 * @param type what kind of thing; 0 is the closing of a session
 * @param notification what the kind adds
 */
public record ServerToClientNotification(int type, Bytes notification) implements ResponseBody {
  static final int STRUCTURE_SIZE = 4;
  /** The session of the header was closed by the server; four reserved bytes follow. MS-SMB2 2.2.44.2. */
  public static final ServerToClientNotification SESSION_CLOSED =
      new ServerToClientNotification(0, Bytes.of(new byte[4]));

  static ServerToClientNotification decode(WireReader in) throws Malformed {
    int size = in.u16();
    // The document says that the size is that of the structure; servers in use send that of its first fields.
    if (size != STRUCTURE_SIZE && size != in.length() - Header.SIZE) {
      throw new Malformed("StructureSize is " + size);
    }
    in.reserved(2);
    return new ServerToClientNotification(in.i32(), in.rest());
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(STRUCTURE_SIZE).reserved(2).i32(type).bytes(notification);
  }
}
