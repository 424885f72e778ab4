package org.sumbawa.server.command.fsctl;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Ioctl;

/** One control. */
interface Control {

  /** Does what is asked. */
  Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal, Disconnect;

  /** An answer with output, which must fit into the room that the client has. */
  static Outcome reply(Admitted<Ioctl.Request> admitted, Bytes output) throws Refusal {
    if (output.size() > admitted.request().maxOutputResponse()) {
      throw new Refusal(NtStatus.BUFFER_TOO_SMALL);
    }
    return reply(admitted, NtStatus.SUCCESS, output);
  }

  /** An answer with a status of its own, whose output was fitted already. */
  static Outcome reply(Admitted<Ioctl.Request> admitted, NtStatus status, Bytes output) {
    var fileId = admitted.hasOpen() ? admitted.open().fileId() : admitted.request().fileId();
    return new Outcome.Reply(status, new Ioctl.Response(admitted.request().ctlCode(), fileId, output));
  }
}
