package org.sumbawa.server.command.set;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.AfterBreaks;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.store.BreakPending;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.SetInfo;

/** Changes what a client may change of a file, a volume, a descriptor or quotas. MS-SMB2 3.3.5.21. */
public final class SetInfoHandler implements Handler<SetInfo.Request> {

  @Override
  public Outcome handle(Admitted<SetInfo.Request> admitted) throws Refusal {
    var request = admitted.request();
    if (request.buffer().size() > admitted.connection().terms().sizes().transact()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var file = admitted.open().file();
    if (file.isEmpty()) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    var kept = new SetInfo.Request(request.infoType(), request.infoClass(), request.additionalInformation(),
        request.fileId(), request.buffer().copy());
    return AfterBreaks.run(() -> set(file.get(), kept));
  }

  /** Done again after a break, it may find that the open was closed meanwhile. */
  private static Outcome set(LocalOpen file, SetInfo.Request request) throws Refusal, BreakPending {
    if (file.isClosed()) {
      throw new Refusal(NtStatus.FILE_CLOSED);
    }
    switch (request.infoType()) {
      case FILE -> FileChange.apply(file, request);
      case SECURITY -> SecurityChange.apply(file, request);
      // Labels, quotas and their limits are the storage's, and are not changed over the wire.
      case FILESYSTEM, QUOTA -> throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    return Outcome.Reply.of(new SetInfo.Response());
  }
}
