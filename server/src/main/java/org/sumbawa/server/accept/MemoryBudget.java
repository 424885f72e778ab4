package org.sumbawa.server.accept;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes that requests in work and answers on their way may hold together. A connection whose next message does not
 * fit is not served until there is room: so memory is bounded by a setting, whatever clients send and however slowly they
 * read. No connection gets more than its share, so that one that does not read its answers holds up only itself.
 */
final class MemoryBudget {
  private static final int SHARES = 8;

  private final long total;
  private final long share;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition released = lock.newCondition();
  private long used;

  MemoryBudget(long total) {
    this.total = total;
    share = total / SHARES;
  }

  /** Whether more than half of it is used: clients that come with more at once would only wait. */
  boolean isStrained() {
    lock.lock();
    try {
      return used > total / 2;
    } finally {
      lock.unlock();
    }
  }

  /** Opens the account of a connection. */
  Account account() {
    return new Account();
  }

  /** What one connection holds. */
  final class Account {
    private long held;

    private Account() {}

    /**
     * Waits until so many bytes fit. What would never fit waits until the connection, or the whole server, holds nothing
     * else.
     */
    void acquire(long bytes) throws InterruptedException {
      lock.lock();
      try {
        while ((held != 0 && held + bytes > share) || (used != 0 && used + bytes > total)) {
          released.await();
        }
        held += bytes;
        used += bytes;
      } finally {
        lock.unlock();
      }
    }

    /** Takes bytes without waiting: they are there already. */
    void charge(long bytes) {
      lock.lock();
      try {
        held += bytes;
        used += bytes;
      } finally {
        lock.unlock();
      }
    }

    /** Gives bytes back. */
    void release(long bytes) {
      lock.lock();
      try {
        held -= bytes;
        used -= bytes;
        released.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Waits until nothing is held, but not for ever; says whether nothing is. */
  boolean awaitNothing(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (used != 0 && left > 0) {
        left = released.awaitNanos(left);
      }
      return used == 0;
    } finally {
      lock.unlock();
    }
  }

  /** The bytes held now. */
  long used() {
    lock.lock();
    try {
      return used;
    } finally {
      lock.unlock();
    }
  }
}
