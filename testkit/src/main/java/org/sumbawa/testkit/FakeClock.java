package org.sumbawa.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.sumbawa.core.Timers;
import org.sumbawa.testkit.world.Patience;

/**
 * A clock that stands still until the test moves it, and the timers that go by it. Any number of threads may read it and
 * set timers.
 */
public final class FakeClock implements InstantSource, Timers {
  /** Where it starts if nothing else is said. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition armed = lock.newCondition();
  private final PriorityQueue<Due> pending =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
  private final Runnable settle;
  private Instant now;
  private long timersSet;

  private record Due(Instant at, long order, Runnable task) {}

  /** Starts at {@link #START}. */
  public FakeClock() {
    this(START);
  }

  /** Starts at that time. */
  public FakeClock(Instant start) {
    this(start, () -> {});
  }

  /**
   * Starts at that time.
   *
   * @param settle run before time passes: waits until everybody has done what there is to do at this time
   */
  FakeClock(Instant start, Runnable settle) {
    now = start;
    this.settle = settle;
  }

  @Override
  public Instant instant() {
    lock.lock();
    try {
      return now;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    lock.lock();
    try {
      var due = new Due(now.plus(delay), ++timersSet, task);
      pending.add(due);
      armed.signalAll();
      return () -> cancel(due);
    } finally {
      lock.unlock();
    }
  }

  /** Lets time pass, and runs on this thread what falls due meanwhile, each thing at its time. */
  public void advance(Duration duration) {
    settle.run();
    var end = instant().plus(duration);
    for (var due = takeDue(end); due.isPresent(); due = takeDue(end)) {
      due.get().task().run();
      settle.run();
    }
    moveTo(end);
  }

  /** Lets time pass without a timer being run, as for somebody who is slow: what fell due runs at the next advance. */
  public void jump(Duration duration) {
    moveTo(instant().plus(duration));
  }

  /** How many timers run. */
  public int pendingTimers() {
    lock.lock();
    try {
      return pending.size();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until so many timers run, and thus until others have come as far as setting them. */
  public void awaitTimers(int count) throws InterruptedException {
    lock.lock();
    try {
      if (!Patience.begin().await(armed, () -> pending.size() >= count)) {
        throw new AssertionError(pending.size() + " timers run, not " + count);
      }
    } finally {
      lock.unlock();
    }
  }

  private Optional<Due> takeDue(Instant end) {
    lock.lock();
    try {
      var first = pending.peek();
      if (first == null || first.at().isAfter(end)) {
        return Optional.empty();
      }
      pending.remove();
      now = first.at().isAfter(now) ? first.at() : now;
      return Optional.of(first);
    } finally {
      lock.unlock();
    }
  }

  private void moveTo(Instant time) {
    lock.lock();
    try {
      now = time.isAfter(now) ? time : now;
    } finally {
      lock.unlock();
    }
  }

  private void cancel(Due due) {
    lock.lock();
    try {
      pending.remove(due);
    } finally {
      lock.unlock();
    }
  }
}
