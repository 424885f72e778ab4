package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Violation;
import org.sumbawa.wire.message.Echo;

/** Says that the server is there, to whoever has authenticated. MS-SMB2 3.3.5.17. */
final class EchoHandler implements Handler<Echo.Request> {

  @Override
  public Outcome handle(Admitted<Echo.Request> admitted) throws Disconnect {
    if (admitted.connection().sessions().isEmpty()) {
      throw new Disconnect(Violation.ECHO_WITHOUT_SESSION);
    }
    return Outcome.Reply.of(new Echo.Response());
  }
}
