package org.sumbawa.core;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of something (bytes, locks) many may hold together. Who finds it used up keeps nothing more; what was measured
 * only after it was kept may exceed it by that much. Any number of threads may use it.
 */
public final class Allowance {
  /** What never runs out. */
  public static final Allowance UNLIMITED = new Allowance(Long.MAX_VALUE);

  private final long most;
  private final AtomicLong held = new AtomicLong();

  /** Allows so much. */
  public Allowance(long most) {
    this.most = most;
  }

  /** Whether nothing more may be kept. */
  public boolean isUsedUp() {
    return held.get() >= most;
  }

  /** So much is kept. */
  public void take(long amount) {
    held.addAndGet(amount);
  }

  /** So much is kept no longer. */
  public void give(long amount) {
    held.addAndGet(-amount);
  }

  /** How much is kept now. */
  public long held() {
    return held.get();
  }
}
