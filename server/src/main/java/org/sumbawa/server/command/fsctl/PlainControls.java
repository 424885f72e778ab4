package org.sumbawa.server.command.fsctl;

import java.util.List;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.fsctl.SrvEnumerateSnapshots;
import org.sumbawa.wire.message.Ioctl;

/** Controls whose answer does not depend on the storage. */
final class PlainControls {
  private static final int SNAPSHOT_HEAD = 12;
  private static final int LEAST_SNAPSHOT_ROOM = 16;

  private PlainControls() {}

  /** FSCTL_SRV_ENUMERATE_SNAPSHOTS: there are none. MS-SMB2 3.3.5.15.1. */
  static Outcome enumerateSnapshots(Admitted<Ioctl.Request> admitted) throws Refusal {
    if (admitted.request().maxOutputResponse() < LEAST_SNAPSHOT_ROOM) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    file(admitted);
    var none = new SrvEnumerateSnapshots.Response(0, 0, List.of()).encoded();
    return Control.reply(admitted, none.size() < SNAPSHOT_HEAD ? Bytes.EMPTY : none);
  }

  /** FSCTL_IS_PATHNAME_VALID: always. MS-FSA 2.1.5.10.17. */
  static Outcome isPathnameValid(Admitted<Ioctl.Request> admitted) throws Refusal {
    return Control.reply(admitted, Bytes.EMPTY);
  }

  /** What a client asks for that the file system cannot. MS-SMB2 3.3.5.15. */
  static Outcome unable(Admitted<Ioctl.Request> admitted) throws Refusal {
    file(admitted);
    throw new Refusal(NtStatus.INVALID_DEVICE_REQUEST);
  }

  private static LocalOpen file(Admitted<Ioctl.Request> admitted) throws Refusal {
    return admitted.open().file().orElseThrow(() -> new Refusal(NtStatus.INVALID_DEVICE_REQUEST));
  }
}
