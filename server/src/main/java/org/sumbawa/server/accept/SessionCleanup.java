package org.sumbawa.server.accept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.Identity;
import org.sumbawa.server.command.Logons;
import org.sumbawa.server.config.TimeoutSettings;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;

/**
 * Looks now and then for sessions that there is no reason to keep: whose logon never ended, whose user may not be here any
 * more, and that were idle for too long with nothing open beside others in use. MS-SMB2 3.3.6.3.
 */
final class SessionCleanup {
  private final ServerState server;
  private final Lifetimes lifetimes;
  private final Logons logons;

  SessionCleanup(ServerState server, Lifetimes lifetimes, Logons logons) {
    this.server = server;
    this.lifetimes = lifetimes;
    this.logons = logons;
  }

  /** Ends those sessions. May block, since it looks for their accounts. */
  void run() {
    for (var session : List.copyOf(server.sessions().values())) {
      session.expireIfDue(server.now());
      reason(session).ifPresent(why -> lifetimes.cleanedUp(session, why));
    }
  }

  private Optional<String> reason(Session session) {
    var known = session.authenticated();
    if (known.isEmpty()) {
      return unfinished(session);
    }
    var identity = known.get().subject().identity();
    var shutOut = identity.kind() == Identity.Kind.USER ? logons.shutOut(identity) : Optional.<String>empty();
    return shutOut.isPresent() ? shutOut : idle(session);
  }

  private Optional<String> unfinished(Session session) {
    var patience = timeouts().pendingClientTimeout();
    return session.created().plus(patience).isBefore(server.now())
        ? Optional.of("nobody authenticated on it for " + patience.toSeconds()
            + " seconds (pendingClientTimeoutInSeconds)")
        : Optional.empty();
  }

  private Optional<String> idle(Session session) {
    var timeout = timeouts().autoDisconnectTimeout();
    if (timeout.isZero() || !isIdle(session, server.now().minus(timeout))) {
      return Optional.empty();
    }
    var idle =
        "nothing was open or asked for on it for " + timeout.toMinutes() + " minutes (autoDisconnectTimeout)";
    return Optional.of(session.isOverdue(server.now()) ? "its credentials' time is over, and " + idle : idle);
  }

  /** A session that has a connection for itself lives as long as its client keeps that, be it by ECHO alone. */
  private static boolean isIdle(Session session, Instant since) {
    return session.lastUse().isBefore(since) && session.opens().isEmpty()
        && session.channels().stream().allMatch(channel -> carriesAnother(channel.connection(), session));
  }

  private static boolean carriesAnother(Connection connection, Session session) {
    return connection.sessions().stream()
        .anyMatch(other -> other.id() != session.id() && other.authenticated().isPresent());
  }

  private TimeoutSettings timeouts() {
    return server.settings().timeouts();
  }
}
