package org.sumbawa.server.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sumbawa.core.Timers;

/**
 * Waits a moment for another program on this machine: the kernel has asked it to give back its lease on a file, and takes
 * that itself when nothing happens, but tells nobody.
 */
final class LeasedElsewhere implements Waiting {
  private static final Duration MOMENT = Duration.ofMillis(100);

  private final Timers timers;
  private final AtomicBoolean ended = new AtomicBoolean();

  LeasedElsewhere(Timers timers) {
    this.timers = timers;
  }

  @Override
  public void begin(Runnable then) {
    timers.after(MOMENT, () -> {
      if (ended.compareAndSet(false, true)) {
        then.run();
      }
    });
  }

  @Override
  public boolean stop() {
    return ended.compareAndSet(false, true);
  }
}
