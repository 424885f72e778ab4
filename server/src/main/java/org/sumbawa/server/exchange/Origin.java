package org.sumbawa.server.exchange;

import org.sumbawa.server.state.Open;
import org.sumbawa.wire.dtyp.Guid;

/**
 * What a message is about, for the events that tell of it: identities rather than the things themselves, which may be
 * gone when the answer leaves.
 *
 * @param workItem the number of the request in events; 0 for what is sent unasked
 * @param masterMessageId the message id of the first request of the chain; its own where there is no chain
 * @param session the session; {@link Guid#NONE} for none
 * @param tree the tree connect; {@link Guid#NONE} for none
 * @param open the open; {@link Guid#NONE} for none
 * @param meter where the time went
 */
public record Origin(long workItem, long masterMessageId, Guid session, Guid tree, Guid open, Meter meter) {

  /** Of a message that answers no request and is about nothing but the connection. */
  public static Origin unasked(long messageId) {
    return new Origin(0, messageId, Guid.NONE, Guid.NONE, Guid.NONE, Meter.OFF);
  }

  /** The same about an open, its tree connect and its session. */
  public Origin about(Open subject) {
    return new Origin(workItem, masterMessageId, subject.session().guid(), subject.tree().guid(),
        subject.guid(), meter);
  }
}
