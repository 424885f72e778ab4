package org.sumbawa.server.command;

import org.sumbawa.crypto.PreauthIntegrityHash;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
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
    // It starts here, whatever SMB1 NEGOTIATE or refused attempt was before.
    connection.preauthIntegrityHash(PreauthIntegrityHash.START.with(admitted.exchange().message()));
    return Outcome.Reply.of(response);
  }
}
