package org.sumbawa.server.trace;

import org.sumbawa.events.server.Costs;
import org.sumbawa.events.server.ResponseHead;
import org.sumbawa.server.exchange.Meter;
import org.sumbawa.server.exchange.Origin;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Header;

/**
 * An answer beside its body, as its event needs it.
 *
 * @param connection the identity of the connection
 * @param origin what it is about
 * @param header its header
 */
record Answered(Guid connection, Origin origin, Header header) {

  /** The fields with which the event of every response begins. */
  ResponseHead head() {
    return new ResponseHead(header.sessionId(), Asked.processId(header), Asked.treeId(header),
        header.messageId(), origin.masterMessageId(), header.commandCode(), header.credits(),
        header.flags().bits(), header.statusField(), costs(origin.meter()));
  }

  /**
   * Two costs are always zero. That of the file system is not told apart from the handler's, since storage has one way
   * in, which blocks the handler. That of the transport is not known yet: an answer is told of before the link has it,
   * so that whoever received an answer finds its event. Security is that of this request: authentication and
   * signatures; a whole message is sealed at once.
   */
  private static Costs costs(Meter meter) {
    if (meter == Meter.OFF) {
      return Costs.NONE;
    }
    return new Costs(cost(meter, Meter.Part.PROCESSING), cost(meter, Meter.Part.QUEUE), Costs.Cost.NONE,
        Costs.Cost.NONE, Costs.Cost.NONE, Costs.Cost.NONE, cost(meter, Meter.Part.SECURITY));
  }

  private static Costs.Cost cost(Meter meter, Meter.Part part) {
    return new Costs.Cost(meter.hits(part), meter.nanos(part));
  }
}
