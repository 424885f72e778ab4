package org.sumbawa.server.accept;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes that requests in work and their answers may hold together. A connection whose request does not fit is not
 * read until others have finished: so memory is bounded by a setting, whatever clients send.
 */
final class MemoryBudget {
  private final long total;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition released = lock.newCondition();
  private long used;

  MemoryBudget(long total) {
    this.total = total;
  }

  /** Waits until so many bytes fit; more than the total waits until nothing else is in work. */
  void acquire(long bytes) throws InterruptedException {
    lock.lock();
    try {
      while (used != 0 && used + bytes > total) {
        released.await();
      }
      used += bytes;
    } finally {
      lock.unlock();
    }
  }

  /** Gives bytes back. */
  void release(long bytes) {
    lock.lock();
    try {
      used -= bytes;
      released.signalAll();
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
