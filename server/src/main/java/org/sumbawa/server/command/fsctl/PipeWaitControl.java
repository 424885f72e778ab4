package org.sumbawa.server.command.fsctl;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.fsctl.PipeWait;
import org.sumbawa.wire.message.Ioctl;

/** Waits until a pipe can be opened: ours always can. MS-SMB2 3.3.5.15.7. */
final class PipeWaitControl implements Control {

  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal {
    if (!admitted.tree().share().isIpc()) {
      throw new Refusal(NtStatus.INVALID_DEVICE_REQUEST);
    }
    try {
      PipeWait.Request.decode(WireReader.of(admitted.request().input()));
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    return Control.reply(admitted, Bytes.EMPTY);
  }
}
