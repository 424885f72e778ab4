package org.sumbawa.server.command.query;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.QueryInfo;

/** Says what a client asks about a file, a volume, a descriptor or quotas. MS-SMB2 3.3.5.20. */
public final class QueryInfoHandler implements Handler<QueryInfo.Request> {

  @Override
  public Outcome handle(Admitted<QueryInfo.Request> admitted) throws Refusal {
    var request = admitted.request();
    int most = admitted.connection().terms().sizes().transact();
    if (request.outputBufferLength() > most || request.input().size() > most) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var pipe = admitted.open().pipe();
    if (pipe.isPresent()) {
      return PipeQuery.answer(pipe.get(), request);
    }
    LocalOpen file = admitted.open().file().orElseThrow();
    return switch (request.infoType()) {
      case FILE -> FileQuery.answer(file, request, admitted.connection().terms().dialect());
      case FILESYSTEM -> FileSystemQuery.answer(file, request);
      case SECURITY -> SecurityQuery.answer(file, request);
      case QUOTA -> throw new Refusal(NtStatus.NOT_SUPPORTED);
    };
  }
}
