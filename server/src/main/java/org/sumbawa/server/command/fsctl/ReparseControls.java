package org.sumbawa.server.command.fsctl;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.Reparsing;
import org.sumbawa.vfs.Ability;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.message.Ioctl;

/** FSCTL_GET, SET and DELETE_REPARSE_POINT. MS-FSA 2.1.5.10.14, 2.1.5.10.35 and 2.1.5.10.5. */
final class ReparseControls {
  private ReparseControls() {}

  static Outcome get(Admitted<Ioctl.Request> admitted) throws Refusal {
    var data = Reparsing.get(file(admitted)).encoded();
    long room = admitted.request().maxOutputResponse();
    if (room < 8) {
      throw new Refusal(NtStatus.BUFFER_TOO_SMALL);
    }
    return data.size() <= room
        ? Control.reply(admitted, data)
        : Control.reply(admitted, NtStatus.BUFFER_OVERFLOW, data.slice(0, (int) room));
  }

  static Outcome set(Admitted<Ioctl.Request> admitted) throws Refusal {
    Reparsing.set(file(admitted), decode(admitted));
    return Control.reply(admitted, Bytes.EMPTY);
  }

  static Outcome delete(Admitted<Ioctl.Request> admitted) throws Refusal {
    Reparsing.delete(file(admitted), decode(admitted));
    return Control.reply(admitted, Bytes.EMPTY);
  }

  private static LocalOpen file(Admitted<Ioctl.Request> admitted) throws Refusal {
    var file = admitted.open().file().orElseThrow(() -> new Refusal(NtStatus.INVALID_DEVICE_REQUEST));
    if (!file.store().abilities().contains(Ability.REPARSE_POINTS)) {
      throw new Refusal(NtStatus.INVALID_DEVICE_REQUEST);
    }
    return file;
  }

  private static ReparseData decode(Admitted<Ioctl.Request> admitted) throws Refusal {
    try {
      var data = ReparseData.decode(WireReader.of(admitted.request().input()));
      return new ReparseData(data.tag(), data.guid(), data.data().copy());
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.IO_REPARSE_DATA_INVALID);
    }
  }
}
