package org.sumbawa.server.exchange;

import java.util.List;
import org.sumbawa.server.state.Connection;

/** The only door out: answers, late answers, and what the server sends unasked. */
public interface Outbox {

  /** Sends answers as one message. Returns when it is on its way, not when it arrived. */
  void send(Connection connection, List<Answer> chain);

  /** Ends a connection for good; whatever waits to be sent is dropped. */
  void drop(Connection connection);
}
