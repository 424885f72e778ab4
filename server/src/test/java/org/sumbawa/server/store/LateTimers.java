package org.sumbawa.server.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sumbawa.core.Timers;

/** Timers that go off when chance has it, if they are not cancelled before. */
final class LateTimers implements Timers {
  private final List<Runnable> pending = new ArrayList<>();

  @Override
  public Timer after(Duration delay, Runnable task) {
    synchronized (pending) {
      pending.add(task);
    }
    return () -> {
      synchronized (pending) {
        pending.remove(task);
      }
    };
  }

  /** Lets one go off, if there is any. */
  void fire(Random random) {
    Runnable due;
    synchronized (pending) {
      if (pending.isEmpty()) {
        return;
      }
      due = pending.remove(random.nextInt(pending.size()));
    }
    due.run();
  }

  /** How many have not gone off. */
  int size() {
    synchronized (pending) {
      return pending.size();
    }
  }
}
