package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.DataAccess;
import org.sumbawa.wire.message.Flush;

/** Makes what was written safe. A pipe has nothing to keep. MS-SMB2 3.3.5.11. */
final class FlushHandler implements Handler<Flush.Request> {
  private final boolean hostIsStable;

  FlushHandler(ServerState server) {
    hostIsStable = server.settings().limits().treatHostAsStableStorage();
  }

  @Override
  public Outcome handle(Admitted<Flush.Request> admitted) throws Refusal {
    var file = admitted.open().file();
    if (file.isPresent()) {
      DataAccess.flush(file.get(), !hostIsStable);
    }
    return Outcome.Reply.of(new Flush.Response());
  }
}
