package org.sumbawa.server.trace;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.sumbawa.events.Activity;
import org.sumbawa.events.Event;
import org.sumbawa.events.Events;
import org.sumbawa.events.Provider;
import org.sumbawa.events.packet.Direction;
import org.sumbawa.events.packet.Packet;
import org.sumbawa.events.packet.PacketEvents;
import org.sumbawa.events.server.ConnectionTypeMap;
import org.sumbawa.events.server.Event200WorkItemTransition;
import org.sumbawa.events.server.Event201WorkItemStart;
import org.sumbawa.events.server.Event202WorkItemStop;
import org.sumbawa.events.server.Event203WorkItemActivityTransfer;
import org.sumbawa.events.server.Event204WorkItemActivityStop;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Answer;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Meter;
import org.sumbawa.server.exchange.Origin;
import org.sumbawa.server.state.Connection;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.OplockBreak;

/**
 * Tells of what passes by: each request and response, the way of each work item, whole packets. Nothing is worked out
 * for an event that nobody listens to.
 */
public final class Trace {
  private static final String NETBIOS = "Netbios";

  private final Events events;
  private final PacketEvents packets;
  private final AnswerRows answerRows;
  private final Defects defects;

  /** Tells these events; a defect goes to whoever handles the uncaught exceptions of the thread it happened on. */
  public Trace(Events events) {
    this(events, failure -> {
      var thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    });
  }

  /**
   * Tells these events.
   *
   * @param defectListener is told of each defect, on the thread on which it happened
   */
  public Trace(Events events, Consumer<Throwable> defectListener) {
    this.events = events;
    packets = new PacketEvents(events, Provider.SERVER, PacketEvents.MAX_EVENT_BYTES);
    answerRows = new AnswerRows();
    defects = new Defects(defectListener);
  }

  /** A request passed the gates: 1 to 21. */
  public void request(Admitted<?> admitted) {
    var body = admitted.request();
    if (!events.listening(RequestEvents.type(body))) {
      return;
    }
    var exchange = admitted.exchange();
    var origin =
        body instanceof OplockBreak.Acknowledgment oplock ? about(admitted, oplock) : exchange.origin();
    var asked =
        new Asked(admitted.connection().guid(), origin, exchange.header(), Bytes.of(exchange.message()));
    raise(asked.connection(), origin, RequestEvents.event(body, asked));
  }

  /** The gates leave it to the handler to find the open whose oplock breaks. */
  private static Origin about(Admitted<?> admitted, OplockBreak.Acknowledgment oplock) {
    var origin = admitted.exchange().origin();
    var open = admitted.session().opens().get(oplock.fileId().volatile_());
    return open != null && open.fileId().equals(oplock.fileId()) ? origin.about(open) : origin;
  }

  /** An answer, or something unasked, is about to leave: 101 to 122, and 14. */
  public void answer(Connection connection, Answer answer) {
    var type = ResponseEvents.type(answer.body());
    if (type != null && events.listening(type)) {
      var answered = new Answered(connection.guid(), answer.origin(), answer.header());
      raise(answered.connection(), answered.origin(), ResponseEvents.event(answer.body(), answered));
    }
  }

  /** What shall measure a request: nothing, unless somebody listens to what may answer it. */
  public Meter meter(Header header, InstantSource clock) {
    for (var row : answerRows.of(header.commandCode())) {
      if (events.listening(row)) {
        return Meter.by(clock);
      }
    }
    return Meter.OFF;
  }

  /** A whole message, in the clear: 40000, or 2000 for its fragments. */
  public void packet(Connection connection, ByteBuffer plainMessage, boolean outgoing) {
    if (packets.listening()) {
      packets.raise(outgoing ? Direction.SENT : Direction.RECEIVED,
          new Packet(connectionType(connection), connection.remote(), Bytes.of(plainMessage)));
    }
  }

  /** What Windows calls TDI is NetBIOS; all else is a stream of its own, memory too. */
  private static int connectionType(Connection connection) {
    return connection.link().transportName().startsWith(NETBIOS)
        ? ConnectionTypeMap.TDI
        : ConnectionTypeMap.WSK;
  }

  /** A work item comes to a station: 200, with the line that says so. */
  public void transition(Component component, String functionName) {
    if (events.listening(Event200WorkItemTransition.TYPE)) {
      events.raise(new Event200WorkItemTransition(component.number(), callersLine(), functionName));
    }
  }

  /** The same for a work item that this thread is not within: what is sent leaves on whatever thread made it whole. */
  public void transition(Connection connection, Origin origin, Component component, String functionName) {
    if (events.listening(Event200WorkItemTransition.TYPE)) {
      raise(connection.guid(), origin,
          new Event200WorkItemTransition(component.number(), callersLine(), functionName));
    }
  }

  private static int callersLine() {
    int line = StackWalker.getInstance()
        .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(Trace.class.getName()))
            .findFirst().map(StackWalker.StackFrame::getLineNumber).orElse(0));
    return Math.max(line, 0);
  }

  /** A work item is allocated: 201. */
  public void started(long workItem) {
    events.raise(Event201WorkItemStart.TYPE, () -> new Event201WorkItemStart(workItem));
  }

  /** A work item is released: 202. */
  public void ended(long workItem) {
    events.raise(Event202WorkItemStop.TYPE, () -> new Event202WorkItemStop(workItem));
  }

  /**
   * Works for a request: while somebody listens to that, all events raised meanwhile carry its activity, between 203
   * and 204.
   */
  public <R, X extends Throwable> R within(Exchange exchange, ScopedValue.CallableOp<R, X> work) throws X {
    if (!events.listening(Event203WorkItemActivityTransfer.TYPE)
        && !events.listening(Event204WorkItemActivityStop.TYPE)) {
      return work.call();
    }
    return activity(exchange.connection().guid(), exchange.workItem()).call(() -> {
      activityTransfer();
      try {
        return work.call();
      } finally {
        activityStop();
      }
    });
  }

  /** The work item in work takes over an activity id, this thread's: 203. */
  public void activityTransfer() {
    events.raise(Event203WorkItemActivityTransfer.TYPE, Event203WorkItemActivityTransfer::new);
  }

  /** The work item in work is done with the activity id: 204. */
  public void activityStop() {
    events.raise(Event204WorkItemActivityStop.TYPE, Event204WorkItemActivityStop::new);
  }

  private void raise(Guid connection, Origin origin, Event event) {
    activity(connection, origin.workItem()).run(() -> events.raise(event));
  }

  /**
   * The activity of a work item, which grew out of its connection: numbers that the connection's random ones make
   * unique. What is sent unasked belongs to the connection itself.
   */
  static Activity activity(Guid connection, long workItem) {
    return workItem == 0
        ? new Activity(connection, Guid.NONE)
        : new Activity(new Guid(connection.low(), connection.high() ^ workItem), connection);
  }

  /** We failed: whoever was given to this is told, and the failure kept. */
  public void defect(Connection connection, Throwable failure) {
    defects.add(new Defect(connection.guid(), connection.clientAddress(), failure));
  }

  /** The latest failures of the server itself, the oldest first. */
  public List<Defect> defects() {
    return defects.latest();
  }
}
