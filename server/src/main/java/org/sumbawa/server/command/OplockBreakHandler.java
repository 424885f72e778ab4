package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.CacheAcknowledgment;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.OplockBreak;

/** Takes the acknowledgement of an oplock break. MS-SMB2 3.3.5.22.1. */
final class OplockBreakHandler implements Handler<OplockBreak.Acknowledgment> {
  private final ServerState server;

  OplockBreakHandler(ServerState server) {
    this.server = server;
  }

  @Override
  public Outcome handle(Admitted<OplockBreak.Acknowledgment> admitted) throws Refusal {
    var request = admitted.request();
    var open = server.open(admitted.session(), request.fileId())
        .orElseThrow(() -> new Refusal(NtStatus.FILE_CLOSED));
    admitted.exchange().concerns(open);
    var file = open.file().orElseThrow(() -> new Refusal(NtStatus.FILE_CLOSED));
    var kept = CacheAcknowledgment.oplock(file, request.oplockLevel());
    return Outcome.Reply.of(new OplockBreak.Response(kept, request.fileId()));
  }
}
