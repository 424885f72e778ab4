package org.sumbawa.server.accept;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/**
 * Runs the requests of one connection one after the other, in the order they came, on whatever thread the pool has: so
 * that a client's requests do not overtake each other, and a slow one does not keep the connection from being read.
 */
final class Strand {
  private final Executor work;
  private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
  private boolean running;

  Strand(Executor work) {
    this.work = work;
  }

  /** Runs a task after all before it. */
  void submit(Runnable task) {
    synchronized (queue) {
      queue.add(task);
      if (running) {
        return;
      }
      running = true;
    }
    work.execute(this::drain);
  }

  /** Runs a task on this thread if nothing is before it; says whether it did. */
  boolean tryInline(Runnable task) {
    synchronized (queue) {
      if (running) {
        return false;
      }
      running = true;
    }
    try {
      task.run();
    } finally {
      release();
    }
    return true;
  }

  /** After an inline task: whatever came meanwhile goes on on the pool. */
  private void release() {
    synchronized (queue) {
      if (queue.isEmpty()) {
        running = false;
        return;
      }
    }
    work.execute(this::drain);
  }

  private void drain() {
    while (true) {
      Runnable next;
      synchronized (queue) {
        next = queue.poll();
        if (next == null) {
          running = false;
          return;
        }
      }
      next.run();
    }
  }
}
