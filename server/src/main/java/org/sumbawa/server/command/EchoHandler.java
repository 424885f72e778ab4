package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Echo;

/**
 * Says that the server is there. A client without a session may be ended for asking, but is answered here: it may
 * have just logged off. MS-SMB2 3.3.5.17.
 */
final class EchoHandler implements Handler<Echo.Request> {

  @Override
  public Outcome handle(Admitted<Echo.Request> admitted) throws Refusal {
    long named = admitted.exchange().sessionId();
    if (named != 0 && !admitted.exchange().isSealed() && admitted.connection().session(named).isEmpty()) {
      throw new Refusal(NtStatus.USER_SESSION_DELETED);
    }
    return Outcome.Reply.of(new Echo.Response());
  }
}
