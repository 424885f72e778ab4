package org.sumbawa.server.accept;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/**
 * Runs the requests of one connection one after the other, in the order they came, on whatever thread the pool has: so
 * that a client's requests do not overtake each other, and a slow one does not keep the connection from being read.
 */
final class Strand {
  private final Executor work;
  private final ArrayDeque<Task> queue = new ArrayDeque<>();
  private boolean running;

  /** What runs in its turn. */
  interface Task {

    /** Runs; the turn ends with it, or earlier. */
    void run(Turn turn);
  }

  /** The right to run before all that came later. */
  final class Turn {
    private boolean over;

    private Turn() {}

    /** Lets those after it run beside what is left of the task. */
    void end() {
      if (isOver()) {
        return;
      }
      synchronized (queue) {
        if (queue.isEmpty()) {
          running = false;
          return;
        }
      }
      work.execute(Strand.this::drain);
    }

    /** Ends it, and says whether it had ended before. */
    private synchronized boolean isOver() {
      boolean before = over;
      over = true;
      return before;
    }
  }

  Strand(Executor work) {
    this.work = work;
  }

  /** Runs a task after all before it. */
  void submit(Task task) {
    synchronized (queue) {
      queue.add(task);
      if (running) {
        return;
      }
      running = true;
    }
    work.execute(this::drain);
  }

  private void drain() {
    while (true) {
      Task next;
      synchronized (queue) {
        next = queue.poll();
        if (next == null) {
          running = false;
          return;
        }
      }
      var turn = new Turn();
      next.run(turn);
      if (turn.isOver()) {
        return;
      }
    }
  }
}
