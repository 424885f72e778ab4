package org.sumbawa.core;

import java.time.Duration;

/** Runs something later. */
@FunctionalInterface
public interface Timers {

  /** Runs the task once after the delay, on a thread that it must not block for long. */
  Timer after(Duration delay, Runnable task);

  /** Something that will run later. */
  @FunctionalInterface
  interface Timer {

    /** Keeps it from running; does nothing when it runs or ran already. */
    void cancel();
  }
}
