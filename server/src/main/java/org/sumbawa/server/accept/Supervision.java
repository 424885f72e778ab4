package org.sumbawa.server.accept;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sumbawa.core.Timers;
import org.sumbawa.server.command.Logons;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Violation;
import org.sumbawa.server.report.TerminateReason;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ConnectionState;
import org.sumbawa.wire.dtyp.NtStatus;

/**
 * Ends connections on which nobody authenticates in time, and those that are silent for too long while nothing is open
 * through them; has sessions looked at now and then. MS-SMB2 3.3.2.
 */
final class Supervision {
  private static final Duration PERIOD = Duration.ofSeconds(10);

  private final Road road;
  private final SessionCleanup sessions;
  private final AtomicBoolean cleaning = new AtomicBoolean();
  private Timers.Timer next = () -> {};
  private boolean stopped;

  Supervision(Road road, Logons logons) {
    this.road = road;
    sessions = new SessionCleanup(road.server(), road.lifetimes(), logons);
    schedule();
  }

  /** Looks after a new connection. */
  void watch(Connection connection) {
    var timeout = road.server().settings().timeouts().pendingClientTimeout();
    road.server().environment().timers().after(timeout, () -> {
      boolean authenticated = connection.sessions().stream().anyMatch(s -> s.authenticated().isPresent());
      if (connection.state() != ConnectionState.GONE && !authenticated) {
        road.violated(connection, new Disconnect(Violation.AUTHENTICATION_TOO_SLOW));
      }
    });
  }

  synchronized void stop() {
    stopped = true;
    next.cancel();
  }

  private synchronized void schedule() {
    if (!stopped) {
      next = road.server().environment().timers().after(PERIOD, this::look);
    }
  }

  private void look() {
    try {
      endIdle();
      cleanUpSessions();
    } finally {
      schedule();
    }
  }

  /** One round at a time, however long the accounts take to be read. */
  private void cleanUpSessions() {
    if (cleaning.compareAndSet(false, true)) {
      road.work().execute(() -> {
        try {
          sessions.run();
        } finally {
          cleaning.set(false);
        }
      });
    }
  }

  private void endIdle() {
    var timeout = road.server().settings().timeouts().autoDisconnectTimeout();
    if (!timeout.isZero()) {
      var since = road.server().now().minus(timeout);
      for (var connection : road.server().connections().values()) {
        if (isIdle(connection, since)) {
          road.lifetimes().terminated(connection, TerminateReason.IDLE_TIMED_OUT, NtStatus.IO_TIMEOUT);
          road.outbox().drop(connection);
        }
      }
    }
  }

  private static boolean isIdle(Connection connection, Instant since) {
    return connection.lastHeard().isBefore(since)
        && connection.sessions().stream().allMatch(session -> session.opens().isEmpty());
  }
}
