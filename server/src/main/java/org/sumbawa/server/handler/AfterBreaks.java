package org.sumbawa.server.handler;

import org.jspecify.annotations.Nullable;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.exchange.Suspension;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.BreakPending;
import org.sumbawa.server.store.Waiting;
import org.sumbawa.wire.dtyp.NtStatus;

/** Tries an operation again and again, each time after a break has been acknowledged that it had to wait for. */
public final class AfterBreaks {
  private AfterBreaks() {}

  /** Something that may have to wait for others to give up what they cache. */
  @FunctionalInterface
  public interface Attempt {

    /** Does it, or says what to wait for. */
    Outcome run() throws Refusal, BreakPending;

    /** Whether the client asks for its outcome on another connection of its session, if it loses the one that it used. */
    default boolean outlivesConnection() {
      return false;
    }

    /** It will not be run again, for the client wants it no more. */
    default void givenUp() {}
  }

  /** Does it, or waits. */
  public static Outcome run(Attempt attempt) throws Refusal {
    try {
      return attempt.run();
    } catch (BreakPending pending) {
      return new Outcome.Suspended(new Wait(pending.pending(), attempt));
    }
  }

  /** An operation that waits for a break. */
  private static final class Wait implements Suspension {
    private final Waiting pending;
    private final Attempt attempt;
    private volatile @Nullable Resumption resumption;

    Wait(Waiting pending, Attempt attempt) {
      this.pending = pending;
      this.attempt = attempt;
    }

    @Override
    public void begin(Resumption whenOver) {
      resumption = whenOver;
      pending.begin(() -> whenOver.resume(() -> AfterBreaks.run(attempt)));
    }

    @Override
    public boolean outlivesConnection() {
      return attempt.outlivesConnection();
    }

    @Override
    public void cancel() {
      var goOn = resumption;
      if (pending.stop() && goOn != null) {
        goOn.resume(() -> {
          attempt.givenUp();
          throw new Refusal(NtStatus.CANCELLED);
        });
      }
    }
  }
}
