package org.sumbawa.server.accept;

import org.jspecify.annotations.Nullable;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.exchange.Suspension;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.PendingRequests;
import org.sumbawa.wire.dtyp.NtStatus;

/** A request of a chain that waits; told to the client unless it ends at once. MS-SMB2 3.3.4.2 and 3.3.4.3. */
final class Waiting implements PendingRequests.Pending {
  private final Road road;
  private final ChainRun chain;
  private final Exchange exchange;
  private final boolean tellsClient;
  private volatile Suspension suspension;
  private volatile boolean over;
  private long asyncId;
  private boolean told;
  private boolean begun;
  private boolean suspended;
  private boolean cancelled;
  private Suspension.@Nullable Step step;

  /**
   * Will wait.
   *
   * @param tellsClient whether the client is told: not in the middle of a chain, whose answers go together
   */
  Waiting(Road road, ChainRun chain, Exchange exchange, Suspension suspension, boolean tellsClient) {
    this.road = road;
    this.chain = chain;
    this.exchange = exchange;
    this.suspension = suspension;
    this.tellsClient = tellsClient;
  }

  /** Begins, unless too many of the connection's requests wait already. */
  void begin() throws Refusal {
    int limit = road.server().settings().credits().asynchronousCredits();
    asyncId = exchange.connection().pending().add(this, limit)
        .orElseThrow(() -> new Refusal(NtStatus.INSUFFICIENT_RESOURCES));
    await();
  }

  /** Begins what is waited for. An ending that comes before the client was told needs no telling. */
  private void await() {
    suspension.begin(this::resume);
    if (waitsToBeCancelled()) {
      suspension.cancel();
    }
    if (tellsClient && !told && !hasEnded()) {
      // Whoever ends the waiting meanwhile is not kept waiting by a client that is slow to read.
      told = true;
      chain.tell(road.answers().interim(exchange, asyncId));
    }
    Suspension.Step early;
    synchronized (this) {
      begun = true;
      early = step;
    }
    if (early != null) {
      goOn(early);
    }
  }

  /** Whether a CANCEL came before there was anything to end. */
  private synchronized boolean waitsToBeCancelled() {
    suspended = true;
    return cancelled;
  }

  private synchronized boolean hasEnded() {
    return step != null;
  }

  private void resume(Suspension.Step ending) {
    synchronized (this) {
      step = ending;
      if (!begun) {
        return;
      }
    }
    goOn(ending);
  }

  private void goOn(Suspension.Step ending) {
    chain.goOn(exchange, () -> end(ending));
  }

  /** Takes what the wait ended with; false if that is another wait. */
  private boolean end(Suspension.Step ending) throws Disconnect {
    try {
      var outcome = chain.measured(exchange, ending);
      if (outcome instanceof Outcome.Suspended again) {
        waitAgain(again.suspension());
        return false;
      }
      ended();
      if (told && outcome instanceof Outcome.Reply reply) {
        chain.late(road.answers().late(exchange, asyncId, reply.status(), reply.body()));
        return true;
      }
      return chain.answer(exchange, outcome);
    } catch (Refusal refusal) {
      ended();
      if (told) {
        chain.late(road.answers().lateRefusal(exchange, asyncId, refusal));
      } else {
        chain.refused(exchange, refusal);
      }
      return true;
    }
  }

  private void ended() {
    over = true;
    exchange.connection().pending().remove(asyncId);
  }

  private void waitAgain(Suspension next) {
    synchronized (this) {
      begun = false;
      suspended = false;
      step = null;
    }
    suspension = next;
    await();
  }

  @Override
  public long messageId() {
    return exchange.header().messageId();
  }

  @Override
  public boolean belongsTo(long sessionId) {
    return exchange.sessionId() == sessionId;
  }

  @Override
  public boolean outlivesConnection() {
    return suspension.outlivesConnection();
  }

  @Override
  public boolean isOver() {
    return over;
  }

  @Override
  public void cancel() {
    synchronized (this) {
      cancelled = true;
      if (!suspended) {
        return;
      }
    }
    suspension.cancel();
  }
}
