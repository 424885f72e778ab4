package org.sumbawa.server.exchange;

import java.util.List;
import org.sumbawa.server.state.Connection;

/** The only door out: answers, late answers, and what the server sends unasked. */
public interface Outbox {

  /**
   * Sends answers as one message. Returns when it is on its way, not when it arrived; before that it may wait for a client
   * that is slow to read.
   *
   * @param gone run once the message was written or dropped
   */
  void send(Connection connection, List<Answer> chain, Runnable gone);

  /** Sends what nobody asked for on that connection, and does not wait for the client. */
  Delivery tell(Connection connection, Answer notice);

  /** Ends a connection for good; whatever waits to be sent is dropped. */
  void drop(Connection connection);
}
