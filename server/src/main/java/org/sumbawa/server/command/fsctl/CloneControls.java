package org.sumbawa.server.command.fsctl;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.Copying;
import org.sumbawa.vfs.Ability;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.fsctl.DuplicateExtentsToFile;
import org.sumbawa.wire.fscc.fsctl.DuplicateExtentsToFileEx;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.value.FileId;

/** FSCTL_DUPLICATE_EXTENTS_TO_FILE and its longer form. MS-FSA 2.1.5.10.3 and 2.1.5.10.4. */
final class CloneControls {
  private final ServerState server;

  CloneControls(ServerState server) {
    this.server = server;
  }

  Outcome plain(Admitted<Ioctl.Request> admitted) throws Refusal {
    check(admitted);
    try {
      return share(admitted,
          DuplicateExtentsToFile.Request.decode(WireReader.of(admitted.request().input())));
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.BUFFER_TOO_SMALL);
    }
  }

  /** What is shared here is shared whole or not at all, whichever of the two is asked for. */
  Outcome extended(Admitted<Ioctl.Request> admitted) throws Refusal {
    check(admitted);
    try {
      return share(admitted,
          DuplicateExtentsToFileEx.Request.decode(WireReader.of(admitted.request().input())).extents());
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }

  private static void check(Admitted<Ioctl.Request> admitted) throws Refusal {
    var file = admitted.open().file().orElseThrow(() -> new Refusal(NtStatus.INVALID_DEVICE_REQUEST));
    if (!file.store().abilities().contains(Ability.CLONE)) {
      throw new Refusal(NtStatus.INVALID_DEVICE_REQUEST);
    }
  }

  private Outcome share(Admitted<Ioctl.Request> admitted, DuplicateExtentsToFile.Request request)
      throws Refusal {
    var target = admitted.open().file().orElseThrow();
    var named = new FileId(request.sourcePersistentId(), request.sourceVolatileId());
    var source = server.open(admitted.session(), named).flatMap(Open::file)
        .orElseThrow(() -> new Refusal(NtStatus.INVALID_HANDLE));
    Copying.share(source, target, request.sourceFileOffset(), request.targetFileOffset(),
        request.byteCount());
    return Control.reply(admitted, Bytes.EMPTY);
  }
}
