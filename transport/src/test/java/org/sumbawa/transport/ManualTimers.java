package org.sumbawa.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sumbawa.core.Timers;

/** Timers whose time passes when the test says so. */
public final class ManualTimers implements Timers {
  private record Due(long at, Runnable task) {}

  private final List<Due> pending = new ArrayList<>();
  private long now;

  @Override
  public synchronized Timer after(Duration delay, Runnable task) {
    var due = new Due(now + delay.toNanos(), task);
    pending.add(due);
    return () -> cancel(due);
  }

  /** How many tasks wait. */
  public synchronized int pending() {
    return pending.size();
  }

  /** Lets time pass, running what falls due in order. */
  public void advance(Duration duration) {
    long end;
    synchronized (this) {
      end = now + duration.toNanos();
    }
    for (var due = next(end); due.isPresent(); due = next(end)) {
      due.get().task().run();
    }
    synchronized (this) {
      now = end;
    }
  }

  private synchronized Optional<Due> next(long end) {
    var due =
        pending.stream().filter(candidate -> candidate.at() <= end).min(Comparator.comparingLong(Due::at));
    due.ifPresent(first -> {
      pending.remove(first);
      now = Math.max(now, first.at());
    });
    return due;
  }

  private synchronized void cancel(Due due) {
    pending.remove(due);
  }
}
