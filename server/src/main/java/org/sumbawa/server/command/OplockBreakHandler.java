package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.value.OplockLevel;

/** Takes the acknowledgement of an oplock break. MS-SMB2 3.3.5.22.1. */
final class OplockBreakHandler implements Handler<OplockBreak.Acknowledgment> {
  private final ServerState server;

  OplockBreakHandler(ServerState server) {
    this.server = server;
  }

  @Override
  public Outcome handle(Admitted<OplockBreak.Acknowledgment> admitted) throws Refusal {
    var request = admitted.request();
    if (server.open(admitted.session(), request.fileId()).isEmpty()) {
      throw new Refusal(NtStatus.FILE_CLOSED);
    }
    if (request.oplockLevel() == OplockLevel.LEASE) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    // No oplock is ever granted, so none can be breaking.
    throw new Refusal(NtStatus.INVALID_DEVICE_STATE);
  }
}
