package org.sumbawa.server.command;

import java.util.Optional;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.Step;
import org.sumbawa.crypto.Signer;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.report.SecurityEvents;
import org.sumbawa.server.state.Authentication;
import org.sumbawa.server.state.Negotiated;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.store.Subject;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.value.SessionFlags;

/** Binds a session to one more connection of its client. MS-SMB2 3.3.5.5, steps for SMB2_SESSION_FLAG_BINDING. */
final class SessionBinding {
  private final ServerState server;
  private final Logons logons;
  private final Lifetimes lifetimes;

  SessionBinding(ServerState server, Logons logons, Lifetimes lifetimes) {
    this.server = server;
    this.logons = logons;
    this.lifetimes = lifetimes;
  }

  Outcome bind(Exchange exchange, SessionSetup.Request request) throws Refusal {
    var connection = exchange.connection();
    var bound = Optional.ofNullable(server.sessions().get(exchange.sessionId()));
    if (exchange.header().flags().has(HeaderFlags.SIGNED)) {
      // Even a refusal is signed as the request was, or the client would not believe it.
      bound.flatMap(Session::primarySigner).ifPresent(exchange::signWith);
    }
    if (bound.flatMap(Session::terms).isPresent()) {
      checkAlgorithms(bound.flatMap(Session::terms).get(), connection.terms());
    }
    if (!connection.terms().dialect().isSmb3() || !server.settings().protocol().enableMultiChannel()) {
      throw new Refusal(NtStatus.REQUEST_NOT_ACCEPTED);
    }
    var session = bound.orElseThrow(() -> new Refusal(NtStatus.USER_SESSION_DELETED));
    check(exchange, session);
    if (!logons.admits(connection)) {
      throw refuse(exchange, session, Logons.LOCKED_OUT);
    }
    var going = connection.authentications().computeIfAbsent(session.id(),
        id -> new Authentication(logons.begin(connection), connection.preauthIntegrityHash()));
    going.hash(going.hash().with(exchange.message()));
    return switch (going.acceptor().accept(request.securityBuffer().toByteArray())) {
      case Step.Continue next -> new Outcome.Reply(NtStatus.MORE_PROCESSING_REQUIRED,
          new SessionSetup.Response(SessionFlags.NONE, Bytes.of(next.token())));
      case Step.Refused refused -> throw refuse(exchange, session, refused);
      case Step.Accepted accepted -> accept(exchange, session, going, accepted);
    };
  }

  /** The order of the checks can be told from outside, so it is that of the document and of Windows. */
  private void check(Exchange exchange, Session session) throws Refusal {
    var terms = exchange.connection().terms();
    var first = session.terms().orElseThrow(() -> new Refusal(NtStatus.REQUEST_NOT_ACCEPTED));
    if (first.dialect() != terms.dialect() || !exchange.header().flags().has(HeaderFlags.SIGNED)
        || !first.cipher().equals(terms.cipher())) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (!first.clientGuid().equals(terms.clientGuid())) {
      throw new Refusal(NtStatus.USER_SESSION_DELETED);
    }
    checkState(exchange, session);
    var signer = session.primarySigner().orElseThrow(() -> new Refusal(NtStatus.NOT_SUPPORTED));
    if (!signer.verify(exchange.message(), false, false)) {
      SecurityEvents.signatureFailed(server.events(), exchange.connection(), session);
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  /** A session signs with AES-GMAC on all its connections or on none. */
  private static void checkAlgorithms(Negotiated first, Negotiated now) throws Refusal {
    boolean before = first.signing() == SigningAlgorithm.AES_GMAC;
    boolean after = now.signing() == SigningAlgorithm.AES_GMAC;
    if (before != after) {
      throw new Refusal(before ? NtStatus.REQUEST_OUT_OF_SEQUENCE : NtStatus.NOT_SUPPORTED);
    }
  }

  private void checkState(Exchange exchange, Session session) throws Refusal {
    session.expireIfDue(server.now());
    switch (session.state()) {
      case VALID, REAUTHENTICATING -> {
      }
      case EXPIRED -> throw new Refusal(NtStatus.NETWORK_SESSION_EXPIRED);
      case IN_PROGRESS -> throw new Refusal(NtStatus.REQUEST_NOT_ACCEPTED);
      case GONE -> throw new Refusal(NtStatus.USER_SESSION_DELETED);
    }
    if (session.subject().identity().kind() != Identity.Kind.USER) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    if (exchange.connection().session(session.id()).isPresent()) {
      throw new Refusal(NtStatus.REQUEST_NOT_ACCEPTED);
    }
    if (session.channels().size() >= server.settings().protocol().maxChannelPerSession()) {
      throw new Refusal(NtStatus.INSUFFICIENT_RESOURCES);
    }
  }

  /** The session lives on, on the connections that it has. */
  private Refusal refuse(Exchange exchange, Session session, Step.Refused refused) {
    exchange.connection().authentications().remove(session.id());
    logons.failed(exchange.connection(), refused);
    SecurityEvents.authenticationFailed(server.events(), exchange.connection(), session, refused,
        server.settings().authentication().nameHardening());
    return new Refusal(refused.status());
  }

  private Outcome accept(Exchange exchange, Session session, Authentication going, Step.Accepted accepted)
      throws Refusal {
    var connection = exchange.connection();
    connection.authentications().remove(session.id());
    if (!Subject.of(accepted.identity()).sameUser(session.subject())) {
      throw refuse(exchange, session,
          new Step.Refused(NtStatus.ACCESS_DENIED, "another user's session", new byte[0], accepted.claim()));
    }
    var keys = SessionGrant.keys(connection.terms(), going, accepted.sessionKey());
    var signer = Signer.of(connection.terms().signing(), keys.signing());
    session.bind(new Session.Channel(connection, Optional.of(signer)));
    connection.add(session);
    connection.link().maxFrame(connection.terms().sizes().frame());
    lifetimes.bound(session, connection);
    exchange.signWith(signer);
    var flags = session.encryptData() ? SessionFlags.ENCRYPT_DATA : SessionFlags.NONE;
    return Outcome.Reply.of(new SessionSetup.Response(flags, Bytes.of(accepted.token())));
  }
}
