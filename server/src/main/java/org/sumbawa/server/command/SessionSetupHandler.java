package org.sumbawa.server.command;

import java.util.Optional;
import org.sumbawa.auth.Step;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Meter;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.report.SecurityEvents;
import org.sumbawa.server.state.Authentication;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.Negotiated;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.SessionTransition;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.value.SessionFlags;
import org.sumbawa.wire.message.value.SessionSetupFlags;

/** Authenticates a user, step by step. MS-SMB2 3.3.5.5. */
final class SessionSetupHandler implements Handler<SessionSetup.Request> {
  private final ServerState server;
  private final Logons logons;
  private final Lifetimes lifetimes;
  private final SessionGrant grant;
  private final SessionBinding binding;

  SessionSetupHandler(ServerState server, Logons logons, Lifetimes lifetimes) {
    this.server = server;
    this.logons = logons;
    this.lifetimes = lifetimes;
    grant = new SessionGrant(server, lifetimes);
    binding = new SessionBinding(server, logons, lifetimes);
  }

  @Override
  public Outcome handle(Admitted<SessionSetup.Request> admitted) throws Refusal {
    var exchange = admitted.exchange();
    var connection = admitted.connection();
    var request = admitted.request();
    checkTerms(connection.terms());
    if (request.flags().has(SessionSetupFlags.BINDING)) {
      return binding.bind(exchange, request);
    }
    var session =
        exchange.sessionId() == 0 ? allocate(connection) : existing(connection, exchange.sessionId());
    exchange.sessionId(session.id());
    exchange.concerns(session);
    checkAdmitted(connection, session);
    session.tryTake(SessionTransition.REAUTHENTICATE);
    var going = connection.authentications().computeIfAbsent(session.id(), id -> begin(connection));
    going.hash(going.hash().with(exchange.message()));
    exchange.meter().begin(Meter.Part.SECURITY);
    var step = going.acceptor().accept(request.securityBuffer().toByteArray());
    exchange.meter().end(Meter.Part.SECURITY);
    return switch (step) {
      case Step.Continue next -> new Outcome.Reply(NtStatus.MORE_PROCESSING_REQUIRED,
          new SessionSetup.Response(SessionFlags.NONE, Bytes.of(next.token())));
      case Step.Refused refused -> throw refuse(connection, session, refused);
      case Step.Accepted accepted -> accept(exchange, session, going, request, accepted);
    };
  }

  /** MS-SMB2 3.3.5.5: what can be refused before anybody authenticates. */
  private void checkTerms(Negotiated terms) throws Refusal {
    var security = server.settings().security();
    if (security.encryptData() && security.rejectUnencryptedAccess() && !terms.canEncrypt()) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  private Authentication begin(Connection connection) {
    return new Authentication(logons.begin(connection), connection.preauthIntegrityHash());
  }

  private Session allocate(Connection connection) throws Refusal {
    if (connection.sessions().size() >= server.settings().limits().maxSessionPerConnection()) {
      throw new Refusal(NtStatus.INSUFFICIENT_RESOURCES);
    }
    var session = server.newSession();
    session.bind(new Session.Channel(connection, Optional.empty()));
    connection.add(session);
    lifetimes.allocated(session, connection);
    return session;
  }

  /**
   * Each step may be a guess: who failed too often gets none, whatever exchanges it began before. Who has come in already stays
   * for as long as its credentials hold, since it is not heard and so cannot have failed.
   */
  private void checkAdmitted(Connection connection, Session session) throws Refusal {
    if (logons.admits(connection)) {
      return;
    }
    if (session.authenticated().isEmpty()) {
      throw refuse(connection, session, Logons.LOCKED_OUT);
    }
    connection.authentications().remove(session.id());
    SecurityEvents.authenticationFailed(server.events(), connection, session, Logons.LOCKED_OUT,
        server.settings().authentication().nameHardening());
    throw new Refusal(Logons.LOCKED_OUT.status());
  }

  private static Session existing(Connection connection, long id) throws Refusal {
    return connection.session(id).orElseThrow(() -> new Refusal(NtStatus.USER_SESSION_DELETED));
  }

  private Refusal refuse(Connection connection, Session session, Step.Refused refused) {
    if (!refused.workstation().isEmpty()) {
      connection.clientName(refused.workstation());
    }
    logons.failed(connection, refused);
    SecurityEvents.authenticationFailed(server.events(), connection, session, refused,
        server.settings().authentication().nameHardening());
    lifetimes.failed(session, connection);
    return new Refusal(refused.status());
  }

  private Outcome accept(Exchange exchange, Session session, Authentication going,
      SessionSetup.Request request, Step.Accepted accepted) throws Refusal {
    exchange.connection().authentications().remove(session.id());
    var flags = session.authenticated().isPresent()
        ? grant.renew(exchange, session, accepted)
        : grant.first(exchange, session, going, request, accepted);
    return Outcome.Reply.of(new SessionSetup.Response(flags, Bytes.of(accepted.token())));
  }
}
