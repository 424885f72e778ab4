package org.sumbawa.testkit.peer;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.RequestBody;

/**
 * A request on its way out, which a test can still change.
 *
 * @param header its header, without a signature
 * @param body what it asks
 */
public record PeerRequest(Header header, RequestBody body) {

  /** The same with another header. */
  public PeerRequest with(UnaryOperator<Header> change) {
    return new PeerRequest(change.apply(header), body);
  }

  /** The same as one that goes on with what the request before it in a chain was about. */
  public PeerRequest related() {
    return with(h -> h.withFlags(h.flags().or(HeaderFlags.RELATED)));
  }

  /** The number that its answer will bear. */
  public long messageId() {
    return header.messageId();
  }

  /** Its bytes, from the header on. */
  public ByteBuffer encoded() {
    var out = new WireWriter();
    header.encode(out);
    body.encode(out);
    return out.buffer();
  }
}
