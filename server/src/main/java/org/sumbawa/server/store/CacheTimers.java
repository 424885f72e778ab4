package org.sumbawa.server.store;

import java.time.Duration;
import org.sumbawa.core.Timers;

/**
 * How long holders have to acknowledge a break.
 *
 * @param timers runs what happens when they do not
 * @param waits the times they have
 */
public record CacheTimers(Timers timers, Waits waits) {

  /**
   * The times. MS-SMB2 3.3.2.1 and 3.3.2.5, and its notes 246 and 247.
   *
   * @param usual of all but these
   * @param persistentOplock of an oplock of a persistent open
   * @param persistentLease of a lease of a persistent open
   */
  public record Waits(Duration usual, Duration persistentOplock, Duration persistentLease) {}

  Timers.Timer after(Duration wait, Runnable task) {
    return timers.after(wait, task);
  }
}
