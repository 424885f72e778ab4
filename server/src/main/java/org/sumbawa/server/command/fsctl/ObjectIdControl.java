package org.sumbawa.server.command.fsctl;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.ObjectIds;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Ioctl;

/** FSCTL_CREATE_OR_GET_OBJECT_ID and FSCTL_GET_OBJECT_ID, which are one where every file has an id. MS-FSCC 2.3.1. */
final class ObjectIdControl implements Control {
  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal {
    var file = admitted.open().file().orElseThrow(() -> new Refusal(NtStatus.INVALID_DEVICE_REQUEST));
    var id = ObjectIds.of(file).encoded();
    if (admitted.request().maxOutputResponse() < id.size()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    return Control.reply(admitted, id);
  }
}
