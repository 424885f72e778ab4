package org.sumbawa.server.admit;

import java.util.Optional;
import org.sumbawa.server.exchange.CommandRow;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.report.SecurityEvents;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.wire.dtyp.NtStatus;

/** Whether the session exists, is valid, and came sealed if it must. MS-SMB2 3.3.5.2.9. */
final class SessionGate {
  private final ServerState server;

  SessionGate(ServerState server) {
    this.server = server;
  }

  Session check(CommandRow row, Exchange exchange, Optional<Session> found) throws Refusal {
    var session = found.orElseThrow(() -> new Refusal(NtStatus.USER_SESSION_DELETED));
    var now = server.now();
    session.expireIfDue(now);
    switch (session.state()) {
      case VALID, REAUTHENTICATING, EXPIRED -> {
        // Who begins to renew credentials, and never ends, keeps them no longer for that.
        if (session.isOverdue(now) && !row.servedWhenExpired()) {
          throw new Refusal(NtStatus.NETWORK_SESSION_EXPIRED);
        }
      }
      case IN_PROGRESS, GONE -> throw new Refusal(NtStatus.USER_SESSION_DELETED);
    }
    session.used(now);
    if (session.encryptData() && !exchange.isSealed()
        && server.settings().security().rejectUnencryptedAccess()) {
      SecurityEvents.notEncrypted(server.events(), exchange.connection(), session, "");
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    return session;
  }
}
