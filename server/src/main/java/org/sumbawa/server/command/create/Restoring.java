package org.sumbawa.server.command.create;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.report.OpenLifetimes;
import org.sumbawa.server.share.Share;
import org.sumbawa.server.state.Attachment;
import org.sumbawa.server.state.Durability;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.PersistentHandle;
import org.sumbawa.server.state.PersistentHandleCodec;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.CacheRequest;
import org.sumbawa.server.store.LeaseHolder;
import org.sumbawa.server.store.OpenIntent;
import org.sumbawa.server.store.Store;
import org.sumbawa.server.store.Subject;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.OplockLevel;

/** Gives a share the opens back that outlived the server before this one; they wait for their clients. */
public final class Restoring {
  private final ServerState server;
  private final OpenLifetimes opens;
  private final BreakNotices notices;

  /** For the shares of a server. */
  public Restoring(ServerState server, OpenLifetimes opens, Outbox outbox) {
    this.server = server;
    this.opens = opens;
    notices = new BreakNotices(server, outbox, opens);
  }

  /**
   * Restores the opens of a share that nobody uses yet; one whose file is gone is over, and so are all of a share that is not
   * continuously available any more: they must not come back when it is so again.
   */
  public void restore(Share share) throws IOException {
    if (server.durableHandles().isEmpty() || share.store().isEmpty()) {
      return;
    }
    var store = server.durableHandles().get();
    for (var kept : store.handles().entrySet()) {
      var handle = understood(kept.getValue());
      boolean ofShare = handle.filter(h -> h.share().equalsIgnoreCase(share.name())).isPresent();
      if (handle.isEmpty() || (ofShare && !share.isContinuouslyAvailable())) {
        forget(kept.getKey());
      } else if (ofShare) {
        restore(share, share.store().get(), handle.get());
      }
    }
  }

  /** What cannot be forgotten now is looked at again by the next server. */
  private void forget(long id) {
    try {
      server.durableHandles().orElseThrow().remove(id);
    } catch (IOException failed) {
      // It keeps nobody from serving what there is.
    }
  }

  private static Optional<PersistentHandle> understood(Bytes kept) {
    try {
      return Optional.of(PersistentHandleCodec.decode(kept));
    } catch (Malformed damaged) {
      return Optional.empty();
    }
  }

  private void restore(Share share, Store store, PersistentHandle handle) {
    var opener = new Opener(share.settings().encryptData());
    try {
      var local = store.openAgain(intent(handle, opener), handle.open());
      if (local.isEmpty()) {
        forget(handle.fileId().persistent());
        return;
      }
      var open = new Open(handle.guid(), handle.identity(), attachment(share, handle),
          new Open.FileTarget(local.get()), handle.created(), 0);
      open.lockSequences().restore(handle.lockSequences());
      open.durability(new Durability.Persistent(handle.timeout()));
      open.replayEligible(true);
      opener.is(open);
      opens.restored(open, handle.action(), handle.suspended());
    } catch (Refusal unreachable) {
      // Its file is there, but cannot be opened now: the next start may have it.
    }
  }

  /** It belongs to a session that is over, and so does its tree connect. */
  private Attachment attachment(Share share, PersistentHandle handle) {
    var session = new Session(0, server.newGuid(), handle.created());
    var tree = new TreeConnect(0, server.newGuid(), session, share, handle.asked().maximalAccess(),
        handle.created());
    return new Attachment(handle.fileId(), tree, Optional.empty());
  }

  private static OpenIntent intent(PersistentHandle handle, Opener opener) {
    var asked = handle.asked();
    return new OpenIntent(Subject.of(handle.owner()), asked.name(), handle.open().path(), false,
        asked.desiredAccess(), asked.maximalAccess(), handle.open().shareAccess(), CreateDisposition.OPEN,
        asked.options(), FileAttributes.NONE, OpenIntent.Creation.PLAIN, cache(handle, opener));
  }

  private static CacheRequest cache(PersistentHandle handle, Opener opener) {
    return switch (handle.open().cache()) {
      case CacheAnswer.Oplock oplock -> new CacheRequest.Oplock(oplock.level(), opener::oplock);
      case CacheAnswer.Lease lease ->
        new CacheRequest.Lease(new CacheRequest.LeaseId(handle.identity().clientGuid(), lease.key()),
            lease.state(), lease.version(), lease.epoch(), lease.parentKey(), false, opener::lease);
    };
  }

  /** Who is told of breaks. */
  private final class Opener {
    private final boolean sealed;
    private @Nullable Open open;

    Opener(boolean sealed) {
      this.sealed = sealed;
    }

    synchronized void is(Open known) {
      open = known;
    }

    private synchronized Optional<Open> known() {
      return Optional.ofNullable(open);
    }

    void oplock(OplockLevel to, boolean acknowledgmentRequired) {
      known().ifPresent(known -> notices.oplock(known, to));
    }

    void lease(LeaseHolder.Break told) {
      notices.lease(told, known(), sealed);
    }
  }
}
