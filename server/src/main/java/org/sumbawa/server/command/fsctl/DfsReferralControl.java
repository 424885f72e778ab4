package org.sumbawa.server.command.fsctl;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Ioctl;

/** Says that this server has no DFS namespace. MS-SMB2 3.3.5.15.2. */
final class DfsReferralControl implements Control {

  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal {
    throw new Refusal(NtStatus.FS_DRIVER_REQUIRED);
  }
}
