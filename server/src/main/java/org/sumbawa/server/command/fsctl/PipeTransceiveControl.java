package org.sumbawa.server.command.fsctl;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Ioctl;

/** Writes a message to a pipe and reads the answer. MS-SMB2 3.3.5.15.3. */
final class PipeTransceiveControl implements Control {

  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal {
    var pipe = admitted.open().pipe().orElseThrow(() -> new Refusal(NtStatus.INVALID_DEVICE_REQUEST));
    pipe.write(admitted.request().input().copy());
    // Our services answer at once, so what is not there now will not come.
    var answer = pipe.read((int) admitted.request().maxOutputResponse())
        .orElseThrow(() -> new Refusal(NtStatus.PIPE_BROKEN));
    return Control.reply(admitted, answer.more() ? NtStatus.BUFFER_OVERFLOW : NtStatus.SUCCESS,
        answer.data());
  }
}
