package org.sumbawa.server.store;

import java.time.Duration;
import org.sumbawa.core.Timers;

/**
 * How long holders have to acknowledge a break.
 *
 * @param timers runs what happens when they do not
 * @param breakWait the time they have. MS-SMB2 3.3.2.1
 */
public record CacheTimers(Timers timers, Duration breakWait) {

  Timers.Timer after(Runnable task) {
    return timers.after(breakWait, task);
  }
}
