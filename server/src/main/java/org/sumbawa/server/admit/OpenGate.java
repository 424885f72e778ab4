package org.sumbawa.server.admit;

import org.jspecify.annotations.Nullable;
import org.sumbawa.server.exchange.CommandRow;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Need;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.value.FileId;

/** Finds the open that a request names or inherits. MS-SMB2 3.3.5.2.10. */
final class OpenGate {
  private final ServerState server;

  OpenGate(ServerState server) {
    this.server = server;
  }

  /** The open; null for a control that names none. */
  @Nullable
  Open check(CommandRow row, Exchange exchange, RequestBody body, Session session, TreeConnect tree,
      RelatedContext related) throws Refusal {
    var named = Named.fileId(body);
    if (named.isEmpty()) {
      return null;
    }
    var fileId = named.get();
    if (fileId.equals(FileId.ANY)) {
      if (exchange.header().flags().has(HeaderFlags.RELATED)) {
        fileId = inherited(related);
      } else if (!row.needs(Need.OPEN)) {
        return null;
      }
    }
    var open = server.open(session, fileId).filter(o -> o.tree() == tree)
        .orElseThrow(() -> new Refusal(closedStatus(row, named.get())));
    related.opened(fileId);
    exchange.concerns(open);
    return open;
  }

  /** What the suite of Windows' behaviour shows: a watch on no open at all is a wrong parameter. */
  private static NtStatus closedStatus(CommandRow row, FileId named) {
    return row == CommandRow.CHANGE_NOTIFY && named.equals(FileId.ANY)
        ? NtStatus.INVALID_PARAMETER
        : NtStatus.FILE_CLOSED;
  }

  private static FileId inherited(RelatedContext related) throws Refusal {
    var failure = related.createFailure();
    if (failure != null) {
      throw new Refusal(failure);
    }
    var fileId = related.fileId();
    if (fileId == null) {
      throw new Refusal(NtStatus.INVALID_HANDLE);
    }
    return fileId;
  }
}
