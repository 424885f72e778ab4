package org.sumbawa.testkit.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Time in the model: seconds, and what is due at which. */
final class ModelClock {
  private final PriorityQueue<Due> pending =
      new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
  private long now;
  private long set;

  /** Something that is due. */
  record Due(long at, long order, Runnable what) {}

  long now() {
    return now;
  }

  Due after(long seconds, Runnable what) {
    var due = new Due(now + seconds, set++, what);
    pending.add(due);
    return due;
  }

  void cancel(Optional<Due> due) {
    due.ifPresent(pending::remove);
  }

  void pass(long seconds) {
    long end = now + seconds;
    for (var next = pending.peek(); next != null && next.at() <= end; next = pending.peek()) {
      pending.remove();
      now = next.at();
      next.what().run();
    }
    now = end;
  }
}
