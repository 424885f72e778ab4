package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.wire.message.Logoff;

/** Ends a session. MS-SMB2 3.3.5.6. */
final class LogoffHandler implements Handler<Logoff.Request> {
  private final Lifetimes lifetimes;

  LogoffHandler(Lifetimes lifetimes) {
    this.lifetimes = lifetimes;
  }

  @Override
  public Outcome handle(Admitted<Logoff.Request> admitted) {
    lifetimes.loggedOff(admitted.session());
    return Outcome.Reply.of(new Logoff.Response());
  }
}
