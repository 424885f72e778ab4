package org.sumbawa.server.accept;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.admit.RelatedContext;
import org.sumbawa.server.exchange.Answer;
import org.sumbawa.server.exchange.CommandRow;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Lane;
import org.sumbawa.server.exchange.Meter;
import org.sumbawa.server.exchange.Need;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.exchange.Suspension;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.OpenState;
import org.sumbawa.server.trace.Component;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Read;

/**
 * Serves the requests of one message one after the other and sends their answers together. MS-SMB2 3.3.5.2.7.
 *
 * <p>It can stop in two places and go on on another thread: before a request whose open is busy, and while a request
 * waits. In each, exactly one thread goes on. A lone request that may be slow ends its turn once it has entered its open:
 * the connection's other requests do not wait for it.
 */
final class ChainRun implements Runnable {
  /** What may wait in the middle of a chain: it waits for somebody else's acknowledgement, not for an event. */
  private static final Set<Command> WAITS_IN_CHAINS = EnumSet.of(Command.CREATE, Command.SET_INFO);

  private final Road road;
  private final List<Exchange> requests;
  private final RelatedContext related = new RelatedContext();
  private final List<Answer> answers = new ArrayList<>(1);
  private final Holding holding;
  private Runnable gone;
  private int next;
  private @Nullable Admitted<?> inWork;
  private Strand.@Nullable Turn turn;

  /**
   * Will serve these requests.
   *
   * @param holding what the message holds: its bytes are let go when nothing refers to them any more, at the end or when
   *     the last request waits
   */
  ChainRun(Road road, List<Exchange> requests, Holding holding) {
    this.road = road;
    this.requests = requests;
    this.holding = holding;
    gone = holding::answersGone;
  }

  /** Where it runs: a chain is never beside others. */
  Lane lane() {
    var first = requests.getFirst().header().command().filter(CommandRow::isRequest);
    if (first.isEmpty()) {
      return Lane.INLINE;
    }
    var lane = CommandRow.of(first.get()).lane();
    return requests.size() > 1 ? Lane.ORDERED : lane;
  }

  /** Serves, in the connection's order. */
  void run(Strand.Turn inOrder) {
    turn = inOrder;
    run();
  }

  /** Serves, from the first request on. */
  @Override
  public void run() {
    try {
      while (next < requests.size()) {
        if (!serve(requests.get(next))) {
          return;
        }
        next++;
      }
      finish();
    } catch (Disconnect violation) {
      abandon(violation);
    } catch (RuntimeException | Error defect) {
      road.defect(requests.getFirst().connection(), defect);
      giveUp();
    }
  }

  /** Serves one request; false if somebody else goes on later. */
  private boolean serve(Exchange exchange) throws Disconnect {
    exchange.meter().end(Meter.Part.QUEUE);
    return road.trace().within(exchange, () -> admit(exchange));
  }

  private boolean admit(Exchange exchange) throws Disconnect {
    try {
      var admitted = road.admission().admit(exchange, related);
      inWork = admitted;
      road.trace().transition(Component.DISPATCH, "ChainRun.admit");
      road.trace().request(admitted);
      if (!admitted.hasOpen()) {
        return answer(exchange, handle(admitted));
      }
      return throughGate(exchange, admitted);
    } catch (Refusal refusal) {
      refused(exchange, refusal);
      return true;
    }
  }

  private boolean throughGate(Exchange exchange, Admitted<?> admitted) throws Disconnect, Refusal {
    boolean shared = CommandRow.of(admitted.request().command()).lane() == Lane.PARALLEL;
    var open = admitted.open();
    exchange.meter().begin(Meter.Part.QUEUE);
    if (!open.gate().enter(shared, () -> road.work().execute(this::goOnInsideGate))) {
      return false;
    }
    if (turn != null && (lane() == Lane.PARALLEL || lane() == Lane.ALONE) && !readsBehindEnd(admitted)) {
      turn.end();
    }
    return insideGate(exchange, admitted, open, shared);
  }

  /**
   * Who reads beyond a file's end several times over is told so in the order it asked, at next to no cost: clients have been
   * seen to end the connection otherwise (smbclient 4.17).
   */
  private static boolean readsBehindEnd(Admitted<?> admitted) {
    return admitted.request() instanceof Read.Request read
        && admitted.open().file().filter(file -> file.isBehindEnd(read.offset())).isPresent();
  }

  private void goOnInsideGate() {
    var admitted = Objects.requireNonNull(inWork);
    var exchange = admitted.exchange();
    boolean shared = CommandRow.of(admitted.request().command()).lane() == Lane.PARALLEL;
    guarded(exchange, () -> {
      try {
        return insideGate(exchange, admitted, admitted.open(), shared);
      } catch (Refusal refusal) {
        refused(exchange, refusal);
        return true;
      }
    });
  }

  private boolean insideGate(Exchange exchange, Admitted<?> admitted, Open open, boolean shared)
      throws Disconnect, Refusal {
    exchange.meter().end(Meter.Part.QUEUE);
    Outcome outcome;
    try {
      if (open.state() == OpenState.GONE) {
        throw new Refusal(NtStatus.FILE_CLOSED);
      }
      outcome = handle(admitted);
    } finally {
      open.gate().leave(shared);
    }
    return answer(exchange, outcome);
  }

  private Outcome handle(Admitted<?> admitted) throws Disconnect, Refusal {
    if (CommandRow.of(admitted.request().command()).needs(Need.TREE)) {
      road.trace().transition(Component.FILE_SYSTEM, "ChainRun.handle");
    }
    var meter = admitted.exchange().meter();
    meter.begin(Meter.Part.PROCESSING);
    try {
      return road.slowOperations().watch(admitted, () -> road.handlers().handle(admitted));
    } finally {
      meter.end(Meter.Part.PROCESSING);
    }
  }

  /** Something that a later thread does for the request that is next, before it goes on with the rest. */
  interface Part {
    boolean run() throws Disconnect;
  }

  private void guarded(Exchange exchange, Part part) {
    try {
      if (!road.trace().within(exchange, part::run)) {
        return;
      }
      next++;
    } catch (Disconnect violation) {
      abandon(violation);
      return;
    } catch (RuntimeException | Error defect) {
      road.defect(requests.getFirst().connection(), defect);
      giveUp();
      return;
    }
    run();
  }

  /** Takes what a handler made of a request; false if it waits. */
  boolean answer(Exchange exchange, Outcome outcome) throws Refusal {
    switch (outcome) {
      case Outcome.Reply reply -> replied(exchange, reply);
      case Outcome.Suspended suspended -> {
        return suspend(exchange, suspended.suspension());
      }
      case Outcome.Silence() -> {
      }
    }
    return true;
  }

  private void replied(Exchange exchange, Outcome.Reply reply) {
    switch (reply.body()) {
      case Create.Response create -> related.opened(create.fileId());
      default -> related.established(exchange.sessionId(), exchange.treeId());
    }
    answers.add(road.answers().answer(exchange, reply.status(), reply.body()));
  }

  void refused(Exchange exchange, Refusal refusal) {
    if (exchange.header().command().filter(c -> c == Command.CREATE).isPresent()) {
      related.openFailed(refusal.status());
    }
    if (exchange.header().command().filter(c -> c == Command.CANCEL).isEmpty()) {
      answers.add(road.answers().refuse(exchange, refusal));
    }
  }

  private boolean suspend(Exchange exchange, Suspension suspension) throws Refusal {
    boolean last = next == requests.size() - 1;
    if (!last && exchange.header().command().filter(WAITS_IN_CHAINS::contains).isEmpty()) {
      throw new Refusal(NtStatus.INTERNAL_ERROR);
    }
    new Waiting(road, this, exchange, suspension, last).begin();
    return false;
  }

  /** Says that a request waits; what was answered before goes with it, and the message is not needed any more. */
  void tell(Answer interim) {
    answers.add(interim);
    road.outbox().send(requests.getFirst().connection(), List.copyOf(answers), holding::answersGone);
    answers.clear();
    holding.messageDone();
  }

  /** Goes on with a request that waited, on another thread. */
  void goOn(Exchange exchange, Part part) {
    exchange.meter().begin(Meter.Part.QUEUE);
    road.work().execute(() -> guarded(exchange, part));
  }

  /** Does what is left to do for a request that waited. */
  Outcome measured(Exchange exchange, Suspension.Step ending) throws Refusal, Disconnect {
    exchange.meter().end(Meter.Part.QUEUE);
    exchange.meter().begin(Meter.Part.PROCESSING);
    try {
      return road.slowOperations().watch(Objects.requireNonNull(inWork), ending::run);
    } finally {
      exchange.meter().end(Meter.Part.PROCESSING);
    }
  }

  /** Takes the answer to a request that the client was told to wait for. */
  void late(Answer answer) {
    answers.add(answer);
    gone = holding.lateAnswer(answer.body());
  }

  private void finish() {
    if (answers.isEmpty()) {
      giveUp();
      return;
    }
    requests.forEach(Exchange::answered);
    road.outbox().send(requests.getFirst().connection(), List.copyOf(answers), gone);
    release();
  }

  private void abandon(Disconnect violation) {
    road.violated(requests.getFirst().connection(), violation);
    giveUp();
  }

  /** There is nothing to be answered. */
  private void giveUp() {
    requests.forEach(Exchange::answered);
    gone.run();
    release();
  }

  /** Nobody works for these requests any more. */
  private void release() {
    requests.forEach(request -> road.trace().ended(request.workItem()));
    holding.messageDone();
  }
}
