package org.sumbawa.server.exchange;

import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;

/**
 * A request that waits for something: a lock, a change, a pipe's other end. It holds no thread meanwhile, and must not
 * need the bytes of its message any more.
 */
public interface Suspension {

  /**
   * Begins the waiting. {@code resumption} is told exactly once, perhaps before this returns, and from whatever
   * thread.
   */
  void begin(Resumption resumption);

  /** The client wants no answer any more; ends the waiting, usually with CANCELLED, unless it ended already. */
  void cancel();

  /**
   * Whether it goes on although the connection that it came on is lost, as long as its session has others: there its client
   * asks again.
   */
  default boolean outlivesConnection() {
    return false;
  }

  /** Where a waiting request goes on. */
  @FunctionalInterface
  interface Resumption {

    /** Goes on with this step, on a thread where it may block. */
    void resume(Step step);
  }

  /** What is done once the waiting is over. */
  @FunctionalInterface
  interface Step {

    /** The outcome, which may be another wait. */
    Outcome run() throws Refusal, org.sumbawa.server.failure.Disconnect;
  }
}
