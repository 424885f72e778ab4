package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.message.Negotiate;

/** Agrees on a dialect. MS-SMB2 3.3.5.4. */
final class NegotiateHandler implements Handler<Negotiate.Request> {
  private final Negotiation negotiation;

  NegotiateHandler(Negotiation negotiation) {
    this.negotiation = negotiation;
  }

  @Override
  public Outcome handle(Admitted<Negotiate.Request> admitted) throws Refusal {
    var connection = admitted.connection();
    var response = negotiation.negotiate(connection, admitted.request());
    connection.preauthIntegrityHash(
        connection.preauthIntegrityHash().with(admitted.exchange().message()));
    return Outcome.Reply.of(response);
  }
}
