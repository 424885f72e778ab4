package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.LeaseBreak;

/** Takes the acknowledgement of a lease break. MS-SMB2 3.3.5.22.2. */
final class LeaseBreakHandler implements Handler<LeaseBreak.Acknowledgment> {

  @Override
  public Outcome handle(Admitted<LeaseBreak.Acknowledgment> admitted) throws Refusal {
    // No lease is ever granted, so none of that key exists.
    throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
  }
}
