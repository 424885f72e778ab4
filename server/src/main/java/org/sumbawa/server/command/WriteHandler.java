package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.DataAccess;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.value.ChannelType;
import org.sumbawa.wire.message.value.WriteFlags;

/** Writes to a file or pipe. MS-SMB2 3.3.5.13. */
final class WriteHandler implements Handler<Write.Request> {
  private final boolean hostIsStable;

  WriteHandler(ServerState server) {
    hostIsStable = server.settings().limits().treatHostAsStableStorage();
  }

  @Override
  public Outcome handle(Admitted<Write.Request> admitted) throws Refusal {
    var request = admitted.request();
    if (request.data().size() > admitted.connection().terms().sizes().write()
        || !request.channel().equals(ChannelType.NONE)) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var pipe = admitted.open().pipe();
    if (pipe.isPresent()) {
      if (!request.flags().isEmpty()) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
      pipe.get().write(request.data().copy());
    } else {
      var file = admitted.open().file().orElseThrow();
      boolean through = request.flags().has(WriteFlags.WRITE_THROUGH)
          && admitted.connection().terms().dialect().isAtLeast(Dialect.V2_1);
      DataAccess.write(file, request.data().buffer(), request.offset(),
          !hostIsStable && (through || file.isWriteThrough()));
    }
    return Outcome.Reply.of(new Write.Response(request.data().size()));
  }
}
