package org.sumbawa.testkit.world;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;

/**
 * How long a test waits in real time for something that should come at once: long enough for a machine that is busy with
 * other things, and never a pause that a passing test makes. One thread at a time.
 */
public final class Patience {
  /** The limit. */
  public static final Duration LIMIT = Duration.ofSeconds(30);

  private long left = LIMIT.toNanos();

  private Patience() {}

  /** Begins to wait. */
  public static Patience begin() {
    return new Patience();
  }

  /** Waits until something is so, of whose changes a condition tells whose lock is held; false when patience ends. */
  public boolean await(Condition changed, BooleanSupplier wanted) throws InterruptedException {
    while (!wanted.getAsBoolean()) {
      if (left <= 0) {
        return false;
      }
      left = changed.awaitNanos(left);
    }
    return true;
  }

  /** Waits for a thread to end; false when patience is at its end. */
  public boolean join(Thread thread) throws InterruptedException {
    long started = System.nanoTime();
    TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(left, 1));
    left -= System.nanoTime() - started;
    return !thread.isAlive();
  }
}
