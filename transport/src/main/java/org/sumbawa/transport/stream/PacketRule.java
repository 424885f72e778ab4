package org.sumbawa.transport.stream;

import java.util.Optional;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.LinkException;

/** What the four bytes in front of a packet mean on one connection. */
public interface PacketRule {

  /** Reads packets up to the next one that carries a frame; empty when the peer ended its direction before it. */
  Optional<Frame> read(FrameChannel channel) throws LinkException;

  /** The header of a packet that carries a frame of a length. */
  int header(int length);

  /** The length of the longest frame. */
  int limit();
}
