package org.sumbawa.server.command.fsctl;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.fsctl.SrvCopyChunk;
import org.sumbawa.wire.fscc.fsctl.SrvRequestResumeKey;
import org.sumbawa.wire.message.Ioctl;

/** Gives an open a key by which it can be named as the source of a copy. MS-SMB2 3.3.5.15.5. */
final class ResumeKeyControl implements Control {

  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal {
    if (admitted.request().maxOutputResponse() < SrvRequestResumeKey.Response.SIZE) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (admitted.open().file().isEmpty()) {
      throw new Refusal(NtStatus.INVALID_DEVICE_REQUEST);
    }
    var key = new WireWriter(SrvCopyChunk.KEY_SIZE);
    admitted.open().fileId().encode(key);
    key.i64(admitted.session().id());
    return Control.reply(admitted, new SrvRequestResumeKey.Response(key.view()).encoded());
  }
}
