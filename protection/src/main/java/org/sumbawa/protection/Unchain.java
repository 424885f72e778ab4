package org.sumbawa.protection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.message.Header;

/**
 * Takes a chain of messages apart. An element ends where the next one's header begins; the last ends with the
 * frame. Windows does not mind elements off the eight-byte boundary, but here they end the connection, as the
 * document would have it. MS-SMB2 3.3.5.2.7.
 */
public final class Unchain {
  private static final int ALIGNMENT = 8;

  /** Takes apart what remains in a frame, whose position does not move; the parts share its memory. */
  public List<Envelope> apply(ByteBuffer frame) throws Malformed {
    var whole = frame.slice().order(ByteOrder.LITTLE_ENDIAN);
    var envelopes = new ArrayList<Envelope>(1);
    int at = 0;
    boolean last;
    do {
      var header = Header.decode(WireReader.of(whole.slice(at, whole.limit() - at)));
      int next = Header.nextCommand(whole, at);
      last = next == 0;
      int length = last ? whole.limit() - at : checked(next, whole.limit() - at);
      envelopes.add(new Envelope(header, whole.slice(at, length).order(ByteOrder.LITTLE_ENDIAN), last));
      at += length;
    } while (!last);
    return envelopes;
  }

  private static int checked(int next, int left) throws Malformed {
    if (next < Header.SIZE || next > left - Header.SIZE || next % ALIGNMENT != 0) {
      throw new Malformed(
          "NextCommand is " + Integer.toUnsignedString(next) + " with " + left + " bytes left");
    }
    return next;
  }
}
