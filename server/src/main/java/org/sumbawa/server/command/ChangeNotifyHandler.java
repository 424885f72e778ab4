package org.sumbawa.server.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.exchange.Suspension;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.store.Deleting;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.NotifyWatch;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.NotifyRecord;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.value.NotifyFlags;

/** Waits for changes in a folder. MS-SMB2 3.3.5.19. */
final class ChangeNotifyHandler implements Handler<ChangeNotify.Request> {

  @Override
  public Outcome handle(Admitted<ChangeNotify.Request> admitted) throws Refusal {
    var request = admitted.request();
    if (!admitted.tree().share().settings().changeNotify()) {
      throw new Refusal(NtStatus.NOT_IMPLEMENTED);
    }
    var folder = admitted.open().file().filter(LocalOpen::isDirectory)
        .orElseThrow(() -> new Refusal(NtStatus.INVALID_PARAMETER));
    if (request.outputBufferLength() > admitted.connection().terms().sizes().transact()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    folder.demand(AccessMask.LIST_DIRECTORY);
    if (Deleting.isPending(folder)) {
      throw new Refusal(NtStatus.DELETE_PENDING);
    }
    return new Outcome.Suspended(new Wait(watch(folder, request), (int) request.outputBufferLength()));
  }

  /** The first request on an open begins the watch and fixes what it looks at. */
  private static NotifyWatch watch(LocalOpen folder, ChangeNotify.Request request) {
    var going = folder.watch();
    if (going != null) {
      return going;
    }
    var watch = new NotifyWatch(folder, request.completionFilter(),
        request.flags().has(NotifyFlags.WATCH_TREE), (int) request.outputBufferLength());
    folder.begin(watch);
    return watch;
  }

  /** A request that waits for changes. */
  private static final class Wait implements Suspension, NotifyWatch.Waiting {
    private final NotifyWatch watch;
    private final int room;
    private @Nullable Resumption resumption;

    Wait(NotifyWatch watch, int room) {
      this.watch = watch;
      this.room = room;
    }

    @Override
    public void begin(Resumption whenEnded) {
      resumption = whenEnded;
      watch.await(this);
    }

    @Override
    public void cancel() {
      watch.cancel(this, NtStatus.CANCELLED);
    }

    @Override
    public void ended(NtStatus status, List<NotifyRecord> changes) {
      var goOn = resumption;
      if (goOn != null) {
        goOn.resume(() -> outcome(status, changes));
      }
    }

    private Outcome outcome(NtStatus status, List<NotifyRecord> changes) throws Refusal {
      if (status.equals(NtStatus.NOTIFY_CLEANUP) || status.equals(NtStatus.NOTIFY_ENUM_DIR)) {
        return new Outcome.Reply(status, new ChangeNotify.Response(Bytes.EMPTY));
      }
      if (!status.isSuccess()) {
        throw new Refusal(status);
      }
      var out = new WireWriter();
      NotifyRecord.encodeList(changes, out);
      return out.size() > room
          ? new Outcome.Reply(NtStatus.NOTIFY_ENUM_DIR, new ChangeNotify.Response(Bytes.EMPTY))
          : Outcome.Reply.of(new ChangeNotify.Response(out.view()));
    }
  }
}
