package org.sumbawa.protection;

import java.nio.ByteBuffer;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.message.Header;

/**
 * One message of a frame, as it came: header decoded, body not, since its signature may still have to be held
 * against it.
 *
 * @param header the header
 * @param message the bytes from the header to the end of this element of the chain, padding included
 * @param last whether no element follows
 */
public record Envelope(Header header, ByteBuffer message, boolean last) {

  /** A reader over the whole message, from which offsets count, that stands behind the header. */
  public WireReader body() {
    var in = WireReader.of(message);
    try {
      return in.seek(Header.SIZE);
    } catch (Malformed e) {
      throw new IllegalStateException("shorter than its header", e);
    }
  }
}
