package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.wire.message.Cancel;

/**
 * A CANCEL inside a chain: what it could cancel has not begun, so there is nothing to do. A CANCEL on its own is served
 * where it is read. MS-SMB2 3.3.5.16.
 */
final class CancelHandler implements Handler<Cancel.Request> {

  @Override
  public Outcome handle(Admitted<Cancel.Request> admitted) {
    return new Outcome.Silence();
  }
}
