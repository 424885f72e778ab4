package org.sumbawa.server.state;

import java.util.ArrayDeque;

/**
 * Keeps the requests on one open in order: reads and writes may run beside each other, everything else runs alone,
 * and nobody overtakes. Waiting costs no thread. MS-SMB2 leaves the order of unfinished requests open; a client
 * that sends a WRITE and then a CLOSE without waiting nevertheless expects both to work.
 */
public final class IoGate {
  private final ArrayDeque<Waiter> waiters = new ArrayDeque<>(0);
  private int shared;
  private boolean exclusive;

  private record Waiter(boolean shared, Runnable enter) {}

  /**
   * Enters now, or later when its turn comes; {@code enter} runs on the thread that makes room, so it should only
   * hand on. Says whether it entered now, in which case {@code enter} was not run.
   */
  public boolean enter(boolean asShared, Runnable enter) {
    synchronized (waiters) {
      if (waiters.isEmpty() && !exclusive && (asShared || shared == 0)) {
        admit(asShared);
        return true;
      }
      waiters.add(new Waiter(asShared, enter));
      return false;
    }
  }

  /** Leaves, and lets in whoever waits and may enter now. */
  public void leave(boolean asShared) {
    var entering = new ArrayDeque<Runnable>(1);
    synchronized (waiters) {
      if (asShared) {
        shared--;
      } else {
        exclusive = false;
      }
      while (!waiters.isEmpty() && !exclusive && (waiters.peek().shared() || shared == 0)) {
        var next = waiters.remove();
        admit(next.shared());
        entering.add(next.enter());
      }
    }
    entering.forEach(Runnable::run);
  }

  private void admit(boolean asShared) {
    if (asShared) {
      shared++;
    } else {
      exclusive = true;
    }
  }
}
