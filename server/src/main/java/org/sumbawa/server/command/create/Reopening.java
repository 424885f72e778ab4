package org.sumbawa.server.command.create;

import java.util.Optional;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.report.OpenLifetimes;
import org.sumbawa.server.report.PersistentOpens;
import org.sumbawa.server.report.ReopenFailure;
import org.sumbawa.server.state.Attachment;
import org.sumbawa.server.state.Durability;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.OpenState;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.NameCase;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** Gives clients back the opens that wait for them. MS-SMB2 3.3.5.9.7 and 3.3.5.9.12. */
final class Reopening {
  private final ServerState server;
  private final OpenLifetimes opens;

  Reopening(ServerState server, OpenLifetimes opens) {
    this.server = server;
    this.opens = opens;
  }

  /** The open that a CREATE asks for back, which is the client's again; empty if it asks for none. */
  Optional<Open> reopen(Admitted<Create.Request> admitted, DurableContexts contexts) throws Refusal {
    var fileId = contexts.firstBack().map(back -> back.fileId())
        .or(() -> contexts.secondBack().map(back -> back.fileId()));
    if (fileId.isEmpty()) {
      return Optional.empty();
    }
    var open = known(admitted, contexts, fileId.get());
    try {
      return Optional.of(reopened(admitted, contexts, open));
    } catch (Refusal refusal) {
      opens.reopenFailed(admitted.connection(), admitted.tree(), open, admitted.request().name(),
          refusal.status(), ReopenFailure.RECONNECT_DURABLE_FILE);
      throw refusal;
    }
  }

  /** By its number; a persistent one by the name of its CREATE as well. */
  private Optional<Open> known(Admitted<Create.Request> admitted, DurableContexts contexts, FileId fileId) {
    var named = contexts.secondBack()
        .filter(back -> back.flags().has(DurableHandleFlags.PERSISTENT)
            && DurableContexts.persistentIsPossible(admitted))
        .flatMap(back -> opens.persistent().find(back.createGuid())).map(PersistentOpens.Named::open);
    return Optional.ofNullable(server.opens().get(fileId.persistent())).or(() -> named);
  }

  private Open reopened(Admitted<Create.Request> admitted, DurableContexts contexts, Optional<Open> known)
      throws Refusal {
    var open = known.filter(o -> o.tree().share() == admitted.tree().share())
        .orElseThrow(() -> new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND));
    var file = open.file().orElseThrow(() -> new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND));
    checkClient(open, file, admitted);
    boolean askedAsPersistent =
        contexts.secondBack().filter(back -> back.flags().has(DurableHandleFlags.PERSISTENT)).isPresent();
    if (open.isPersistent() && !askedAsPersistent) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
    if (contexts.secondBack().isPresent()) {
      checkName(open, contexts.secondBack().get().createGuid());
    }
    checkKept(open, file, admitted);
    checkFileName(file, admitted.request());
    if (askedAsPersistent && !open.isPersistent()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (!file.subject().sameUser(admitted.session().subject())) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    var fileId = new FileId(open.durableFileId(), server.newFileId().volatile_());
    if (!opens.reconnected(open,
        new Attachment(fileId, admitted.tree(), Optional.of(admitted.connection())))) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
    open.outstandingRequests().restart(admitted.exchange().header().channelSequence());
    if (open.isPersistent()) {
      admitted.request().context(LeaseContext.class).ifPresent(lease -> file.recall(lease.state()));
      file.keepShared();
      file.remind();
    }
    return open;
  }

  private static void checkClient(Open open, LocalOpen file, Admitted<Create.Request> admitted)
      throws Refusal {
    if (file.cache() instanceof CacheAnswer.Lease
        && !open.identity().clientGuid().equals(admitted.connection().terms().clientGuid())) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
  }

  private static void checkName(Open open, Guid createGuid) throws Refusal {
    if (!open.identity().createGuid().equals(createGuid)) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
  }

  /** Whether it still is what the client may ask back. */
  private static void checkKept(Open open, LocalOpen file, Admitted<Create.Request> admitted) throws Refusal {
    if (open.state() != OpenState.PRESERVED) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
    if (open.durability() instanceof Durability.None) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
    boolean durable = open.durability() instanceof Durability.Durable;
    if (!isNamed(file.cache(), admitted.request().context(LeaseContext.class))) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
    if (durable && !keepsHandle(file.cache())) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
  }

  /** Whether the request names the lease that the open has, in the same way, and none if it has none. */
  private static boolean isNamed(CacheAnswer cache, Optional<LeaseContext> asked) {
    if (!(cache instanceof CacheAnswer.Lease lease)) {
      return asked.isEmpty();
    }
    return asked.filter(context -> switch (context) {
      case LeaseContext.V1 v1 -> lease.version() == 1 && lease.key().equals(v1.leaseKey());
      case LeaseContext.V2 v2 -> lease.version() == 2 && lease.key().equals(v2.leaseKey());
    }).isPresent();
  }

  private static boolean keepsHandle(CacheAnswer cache) {
    return switch (cache) {
      case CacheAnswer.Oplock oplock -> oplock.level() == OplockLevel.BATCH;
      case CacheAnswer.Lease lease -> lease.state().has(LeaseState.HANDLE_CACHING);
    };
  }

  /** A lease is of one file, by the name that it was opened by or has now; one that goes when closed may have lost it. */
  private static void checkFileName(LocalOpen file, Create.Request request) throws Refusal {
    boolean leased = file.cache() instanceof CacheAnswer.Lease;
    boolean goes = file.intent().options().has(CreateOptions.DELETE_ON_CLOSE);
    if (leased && !goes && !NameCase.same(file.intent().name(), request.name())
        && !NameCase.same(file.path().toString(), request.name())) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }
}
