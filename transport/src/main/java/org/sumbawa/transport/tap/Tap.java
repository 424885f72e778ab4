package org.sumbawa.transport.tap;

import java.nio.ByteBuffer;
import org.sumbawa.transport.Link;

/**
 * Sees frames pass. It is called on the threads that read and write, so it must be quick, keep no buffer and
 * throw nothing. A {@link TappedNetwork} shows it frames as they are on the wire; whoever holds the keys may show
 * it messages in the clear instead.
 */
public interface Tap {

  /** A link came to be; {@code accepted} on the side that listened. */
  void opened(Link link, boolean accepted);

  /** A frame passes: the remaining bytes of all parts, whose positions must not move. */
  void frame(Link link, Direction direction, ByteBuffer... parts);

  /** A link was closed by this side, whoever was the cause. */
  void closed(Link link);
}
