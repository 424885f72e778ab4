package org.sumbawa.server.command;

import java.util.Optional;
import org.sumbawa.auth.Claim;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.Step;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.Sealer;
import org.sumbawa.crypto.SessionKeys;
import org.sumbawa.crypto.Signer;
import org.sumbawa.protection.NonceSequence;
import org.sumbawa.protection.Seal;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.report.SecurityEvents;
import org.sumbawa.server.report.SessionEnd;
import org.sumbawa.server.state.Authentication;
import org.sumbawa.server.state.Negotiated;
import org.sumbawa.server.state.Sealing;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.SessionTransition;
import org.sumbawa.server.store.Subject;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.value.SecurityMode;
import org.sumbawa.wire.message.value.SessionFlags;

/** What a session is given once its user is known: keys, rules, and the answer's flags. MS-SMB2 3.3.5.5.3. */
final class SessionGrant {
  private final ServerState server;
  private final Lifetimes lifetimes;

  SessionGrant(ServerState server, Lifetimes lifetimes) {
    this.server = server;
    this.lifetimes = lifetimes;
  }

  /** The first authentication makes the session. */
  SessionFlags first(Exchange exchange, Session session, Authentication going, SessionSetup.Request request,
      Step.Accepted accepted) throws Refusal {
    var connection = exchange.connection();
    var identity = accepted.identity();
    if (!accepted.workstation().isEmpty()) {
      connection.clientName(accepted.workstation());
    }
    checkAnonymous(exchange, session, identity);
    if (!server.enterClient(connection.terms())) {
      lifetimes.failed(session, connection);
      throw new Refusal(NtStatus.USER_SESSION_DELETED);
    }
    boolean known = identity.kind() == Identity.Kind.USER;
    var keys = known
        ? Optional.of(keys(connection.terms(), going, accepted.sessionKey()))
        : Optional.<SessionKeys>empty();
    session.authenticated(outcome(session, connection.terms(), request, accepted, keys));
    var signer = keys.map(k -> Signer.of(connection.terms().signing(), k.signing()));
    signer.ifPresent(session::primarySigner);
    session.terms(connection.terms());
    session.bind(new Session.Channel(connection, signer));
    // Only who is known may make the server take in more than a stranger needs.
    connection.link().maxFrame(connection.terms().sizes().frame());
    replace(session, request.previousSessionId());
    session.tryTake(SessionTransition.AUTHENTICATE);
    session.used(server.now());
    lifetimes.authenticated(session, connection, identity);
    if (known) {
      exchange.signAs(session);
    }
    return flags(session, identity);
  }

  /** Another authentication changes who it is, and nothing else: keys and rules stay. MS-SMB2 3.3.5.5.2. */
  SessionFlags renew(Exchange exchange, Session session, Step.Accepted accepted) throws Refusal {
    checkAnonymous(exchange, session, accepted.identity());
    var before = session.authenticated().orElseThrow();
    session.authenticated(new Session.Authenticated(Subject.of(accepted.identity()), before.sealing(),
        before.signingRequired(), before.encryptData(), accepted.expires()));
    session.tryTake(SessionTransition.RENEW);
    session.used(server.now());
    lifetimes.authenticated(session, exchange.connection(), accepted.identity());
    if (session.signer(exchange.connection()).isPresent()) {
      exchange.signAs(session);
    }
    return flags(session, accepted.identity());
  }

  private void checkAnonymous(Exchange exchange, Session session, Identity identity) throws Refusal {
    if (identity.kind() == Identity.Kind.ANONYMOUS
        && !server.settings().authentication().anonymousAllowed()) {
      SecurityEvents.anonymousDenied(server.events(), exchange.connection(), session);
      if (session.authenticated().isPresent()) {
        SecurityEvents.authenticationFailed(server.events(), exchange.connection(), session,
            new Step.Refused(NtStatus.ACCESS_DENIED, "a renewal without a name", new byte[0], Claim.NONE),
            server.settings().authentication().nameHardening());
      }
      lifetimes.failed(session, exchange.connection());
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  private Sealing sealing(Session session, Cipher cipher, SessionKeys keys) {
    var nonces = new NonceSequence(server.environment().entropy().bytes(cipher.nonceLength()));
    var outgoing = new Seal(Sealer.of(cipher, keys.serverToClient()), session.id(), nonces);
    return new Sealing(outgoing, Sealer.of(cipher, keys.clientToServer()));
  }

  private Session.Authenticated outcome(Session session, Negotiated terms, SessionSetup.Request request,
      Step.Accepted accepted, Optional<SessionKeys> keys) {
    boolean signs = request.securityMode().has(SecurityMode.SIGNING_REQUIRED) || terms.clientRequiresSigning()
        || server.settings().security().requireSecuritySignature();
    var sealing = keys.flatMap(k -> terms.cipher().map(cipher -> sealing(session, cipher, k)));
    boolean seals = server.settings().security().encryptData() && sealing.isPresent();
    return new Session.Authenticated(Subject.of(accepted.identity()), sealing, signs && keys.isPresent(),
        seals, accepted.expires());
  }

  static SessionKeys keys(Negotiated terms, Authentication going, byte[] sessionKey) {
    if (!terms.dialect().isSmb3()) {
      return SessionKeys.smb2(sessionKey);
    }
    if (terms.dialect() != Dialect.V3_1_1) {
      return SessionKeys.smb30(sessionKey);
    }
    return SessionKeys.smb311(sessionKey, going.hash(), terms.cipher().orElse(Cipher.AES_128_GCM));
  }

  /** The client lost a connection and comes back: its old session ends, if it was the same user's. */
  private void replace(Session session, long previousSessionId) {
    var previous = server.sessions().get(previousSessionId);
    if (previous != null && previous != session && previous.authenticated().isPresent()
        && previous.subject().sameUser(session.subject())) {
      lifetimes.terminate(previous, SessionEnd.REPLACED);
    }
  }

  private static SessionFlags flags(Session session, Identity identity) {
    var flags = switch (identity.kind()) {
      case USER -> SessionFlags.NONE;
      case GUEST -> SessionFlags.IS_GUEST;
      case ANONYMOUS -> SessionFlags.IS_NULL;
    };
    return session.encryptData() ? flags.or(SessionFlags.ENCRYPT_DATA) : flags;
  }
}
