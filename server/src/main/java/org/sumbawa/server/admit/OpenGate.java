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
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.value.FileId;

/** Finds the open that a request names or inherits, and whether it may be used. MS-SMB2 3.3.5.2.10. */
final class OpenGate {
  private final ServerState server;

  OpenGate(ServerState server) {
    this.server = server;
  }

  /** The open; null for a control that names none. */
  @Nullable
  Open check(CommandRow row, Exchange exchange, RequestBody body, Session session, TreeConnect tree,
      RelatedContext related) throws Refusal {
    if (!row.needs(Need.OPEN) && row != CommandRow.IOCTL) {
      return null;
    }
    var named = Named.fileId(body).orElseThrow();
    if (isAboutNone(body)) {
      if (!named.equals(FileId.ANY)) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
      return null;
    }
    boolean inherits = named.equals(FileId.ANY) && exchange.header().flags().has(HeaderFlags.RELATED);
    var fileId = inherits ? inherited(related) : named;
    var open = server.open(session, fileId).filter(o -> o.tree() == tree);
    if (open.isEmpty()) {
      var status = closedStatus(row, named);
      related.openFailed(status);
      throw new Refusal(status);
    }
    related.opened(fileId);
    exchange.concerns(open.get());
    checkChannelSequence(row, exchange, open.get());
    if (row != CommandRow.IOCTL) {
      open.get().replayEligible(false);
    }
    return open.get();
  }

  /** Who changed channels changes nothing until all that it sent before is done. MS-SMB2 3.3.5.2.10. */
  private static void checkChannelSequence(CommandRow row, Exchange exchange, Open open) throws Refusal {
    boolean changes = row == CommandRow.WRITE || row == CommandRow.SET_INFO || row == CommandRow.IOCTL;
    if (exchange.connection().terms().dialect().isSmb3() && !exchange.countOn(open) && changes) {
      throw new Refusal(NtStatus.FILE_NOT_AVAILABLE);
    }
  }

  /** Whether this is a control that must name no open. MS-SMB2 3.3.5.15. */
  private static boolean isAboutNone(RequestBody body) {
    return body instanceof Ioctl.Request ioctl
        && Fsctl.of(ioctl.ctlCode()).filter(code -> !code.onFile()).isPresent();
  }

  /** What the suite of Windows' behaviour shows: a watch on no open at all is a wrong parameter. */
  private static NtStatus closedStatus(CommandRow row, FileId named) {
    return row == CommandRow.CHANGE_NOTIFY && named.equals(FileId.ANY)
        ? NtStatus.INVALID_PARAMETER
        : NtStatus.FILE_CLOSED;
  }

  private static FileId inherited(RelatedContext related) throws Refusal {
    var failure = related.openFailure();
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
