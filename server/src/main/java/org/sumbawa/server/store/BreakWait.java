package org.sumbawa.server.store;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Waits for the holder of a cache to acknowledge a break, to close, or to run out of time; or for a file whose name another is
 * about to take.
 */
public final class BreakWait implements Waiting {
  private final ReentrantLock lock;
  private final Awaited awaited;
  private final AtomicBoolean ended = new AtomicBoolean();
  private Runnable waiter = () -> {};

  /** What is waited for; asked under its file's lock. */
  interface Awaited {

    /** Whether it goes on. */
    boolean goesOn();

    /** Runs something once it is over. */
    void await(Runnable then);

    /** Forgets about that. */
    void forget(Runnable then);
  }

  BreakWait(ReentrantLock lock, Awaited awaited) {
    this.lock = lock;
    this.awaited = awaited;
  }

  @Override
  public void begin(Runnable then) {
    waiter = () -> {
      if (ended.compareAndSet(false, true)) {
        then.run();
      }
    };
    boolean over;
    lock.lock();
    try {
      over = !awaited.goesOn();
      if (!over) {
        awaited.await(waiter);
      }
    } finally {
      lock.unlock();
    }
    if (over) {
      waiter.run();
    }
  }

  @Override
  public boolean stop() {
    lock.lock();
    try {
      awaited.forget(waiter);
    } finally {
      lock.unlock();
    }
    return ended.compareAndSet(false, true);
  }
}
