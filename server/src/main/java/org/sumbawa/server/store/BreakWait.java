package org.sumbawa.server.store;

import java.util.concurrent.atomic.AtomicBoolean;

/** Waits for the holder of a cache to acknowledge a break, to close, or to run out of time. */
public final class BreakWait implements Waiting {
  private final CacheGrant grant;
  private final AtomicBoolean ended = new AtomicBoolean();
  private Runnable waiter = () -> {};

  BreakWait(CacheGrant grant) {
    this.grant = grant;
  }

  @Override
  public void begin(Runnable then) {
    waiter = () -> {
      if (ended.compareAndSet(false, true)) {
        then.run();
      }
    };
    var lock = grant.stream().file().lock;
    boolean over;
    lock.lock();
    try {
      over = !grant.isBreaking();
      if (!over) {
        grant.await(waiter);
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
    var lock = grant.stream().file().lock;
    lock.lock();
    try {
      grant.forget(waiter);
    } finally {
      lock.unlock();
    }
    return ended.compareAndSet(false, true);
  }
}
