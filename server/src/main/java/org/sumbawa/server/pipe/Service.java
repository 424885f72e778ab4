package org.sumbawa.server.pipe;

import java.util.List;
import org.sumbawa.wire.codec.Bytes;

/** The other end of one open pipe: takes messages, gives messages. Used by one thread at a time. */
public interface Service {

  /** Takes a message, and gives the messages that answer it. */
  List<Bytes> receive(Bytes message);

  /** How many bytes of calls that are not complete it holds. */
  int heldBytes();

  /** Whether it has closed its end: what it gave can still be read, and no message is taken any more. */
  default boolean hasEnded() {
    return false;
  }
}
