package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.wire.message.TreeDisconnect;

/** Leaves a share. MS-SMB2 3.3.5.8. */
final class TreeDisconnectHandler implements Handler<TreeDisconnect.Request> {
  private final Lifetimes lifetimes;

  TreeDisconnectHandler(Lifetimes lifetimes) {
    this.lifetimes = lifetimes;
  }

  @Override
  public Outcome handle(Admitted<TreeDisconnect.Request> admitted) {
    lifetimes.disconnected(admitted.tree(), admitted.connection());
    return Outcome.Reply.of(new TreeDisconnect.Response());
  }
}
