package org.sumbawa.server.admit;

import java.util.Optional;
import org.sumbawa.crypto.Signer;
import org.sumbawa.events.Events;
import org.sumbawa.server.exchange.CommandRow;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Meter;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.report.SecurityEvents;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.HeaderFlags;

/** Whether a message is signed where it must be, and signed right. MS-SMB2 3.3.5.2.4. */
final class SignatureGate {
  private final ServerState server;
  private final Events events;

  SignatureGate(ServerState server) {
    this.server = server;
    events = server.events();
  }

  /**
   * Passes a request, which then has its answer signed if it was signed itself. A message that came sealed proved more
   * than a signature does.
   */
  void check(CommandRow row, Exchange exchange, Optional<Session> session) throws Refusal {
    if (exchange.isSealed()) {
      return;
    }
    if (exchange.header().flags().has(HeaderFlags.SIGNED)) {
      checkSigned(row, exchange, session);
    } else if (session.isPresent() && session.get().signingRequired() && !mayBeUnsigned(row, session.get())) {
      refuse(exchange, session.get());
    }
  }

  /** A first logon has no key to sign with; one that renews has. */
  private static boolean mayBeUnsigned(CommandRow row, Session session) {
    return row == CommandRow.NEGOTIATE
        || (row == CommandRow.SESSION_SETUP && session.authenticated().isEmpty());
  }

  private void checkSigned(CommandRow row, Exchange exchange, Optional<Session> session) throws Refusal {
    if (row == CommandRow.NEGOTIATE) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (session.isEmpty()) {
      foreign(exchange);
      if (row == CommandRow.SESSION_SETUP) {
        // A session of another connection may be about to be bound: the handler looks.
        return;
      }
      throw new Refusal(NtStatus.USER_SESSION_DELETED);
    }
    Optional<Signer> signer = session.get().signer(exchange.connection());
    if (signer.isEmpty()) {
      if (row == CommandRow.SESSION_SETUP && session.get().authenticated().isEmpty()) {
        // There is no key yet that it could be held against; the final answer will be signed.
        return;
      }
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    // Even a refusal is signed as its request was. Its message id was used up, so no signature repeats a nonce.
    exchange.signAs(session.get());
    exchange.meter().begin(Meter.Part.SECURITY);
    boolean holds = signer.get().verify(exchange.message(), false, row == CommandRow.CANCEL);
    exchange.meter().end(Meter.Part.SECURITY);
    if (!holds) {
      checkPreauthentication(exchange, session.get());
      refuse(exchange, session.get());
    }
    session.get().proveKey();
  }

  /** A client that proves to own a session of another connection gets its refusal signed, or would not believe it. */
  private void foreign(Exchange exchange) {
    var elsewhere = server.sessions().get(exchange.sessionId());
    if (elsewhere != null) {
      elsewhere.primarySigner().filter(signer -> signer.verify(exchange.message(), false, false))
          .ifPresent(exchange::signWith);
    }
  }

  /** In 3.1.1 the keys depend on the negotiation, so the first signature tells whether both sides saw the same. */
  private void checkPreauthentication(Exchange exchange, Session session) {
    if (exchange.connection().terms().dialect() == Dialect.V3_1_1 && !session.keyProven()) {
      SecurityEvents.preauthenticationFailed(events, exchange.connection(), session, NtStatus.ACCESS_DENIED);
    }
  }

  private void refuse(Exchange exchange, Session session) throws Refusal {
    SecurityEvents.signatureFailed(events, exchange.connection(), session);
    throw new Refusal(NtStatus.ACCESS_DENIED);
  }
}
