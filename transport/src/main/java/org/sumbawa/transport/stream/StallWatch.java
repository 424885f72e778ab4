package org.sumbawa.transport.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.sumbawa.core.Timers;

/**
 * Cuts a peer that makes no progress for a while. It counts steps instead of reading a clock, so that a jump of
 * the clock cuts no one, and looks four times in the limit, so that one timer runs however many frames pass: a
 * cut comes between one and one and a quarter of the limit.
 */
final class StallWatch {
  private static final int LOOKS = 4;

  private final Timers timers;
  private final Duration pause;
  private final Runnable cut;
  private final AtomicLong steps = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private boolean waiting;
  private boolean closed;
  private Optional<Timers.Timer> timer = Optional.empty();
  private long seen;
  private int looks;

  StallWatch(Timers timers, Duration limit, Runnable cut) {
    this.timers = timers;
    this.pause = limit.dividedBy(LOOKS);
    this.cut = cut;
  }

  /** The peer owes something from now on. */
  void begin() {
    steps.incrementAndGet();
    lock.lock();
    try {
      waiting = true;
      if (timer.isEmpty() && !closed) {
        arm();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The peer did part of what it owes. */
  void step() {
    steps.incrementAndGet();
  }

  /** The peer owes nothing any more. */
  void end() {
    lock.lock();
    try {
      waiting = false;
    } finally {
      lock.unlock();
    }
  }

  /** Stops for good. */
  void close() {
    lock.lock();
    try {
      closed = true;
      timer.ifPresent(Timers.Timer::cancel);
      timer = Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void arm() {
    seen = steps.get();
    looks = 0;
    timer = Optional.of(timers.after(pause, this::look));
  }

  private void look() {
    boolean stalled;
    lock.lock();
    try {
      if (closed) {
        return;
      }
      timer = Optional.empty();
      if (!waiting) {
        return;
      }
      if (steps.get() != seen) {
        arm();
        return;
      }
      looks++;
      stalled = looks >= LOOKS;
      if (!stalled) {
        timer = Optional.of(timers.after(pause, this::look));
      }
    } finally {
      lock.unlock();
    }
    if (stalled) {
      cut.run();
    }
  }
}
