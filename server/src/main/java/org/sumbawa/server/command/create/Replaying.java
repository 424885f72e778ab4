package org.sumbawa.server.command.create;

import java.util.Optional;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.report.OpenLifetimes;
import org.sumbawa.server.report.PersistentOpens;
import org.sumbawa.server.state.Attachment;
import org.sumbawa.server.state.NamedCreates;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.OpenState;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.OpenIntent;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.OplockLevel;

/** Knows a CREATE again that its client repeats, since it did not hear the answer. MS-SMB2 3.3.5.9 and 3.3.5.9.10. */
final class Replaying {
  private final NamedCreates creates;
  private final OpenLifetimes opens;
  private final ServerState server;

  Replaying(ServerState server, OpenLifetimes opens) {
    this.server = server;
    this.opens = opens;
    creates = server.namedCreates();
  }

  /**
   * What an earlier CREATE of this name made; empty if there was none. One that was not said to be repeated is refused.
   *
   * @param asked what this CREATE asks for
   */
  Optional<NamedCreates.Made> find(Admitted<Create.Request> admitted, DurableHandleV2.Request named,
      OpenIntent asked) throws Refusal {
    boolean replay = admitted.exchange().header().flags().has(HeaderFlags.REPLAY);
    boolean persistent =
        named.flags().has(DurableHandleFlags.PERSISTENT) && DurableContexts.persistentIsPossible(admitted);
    var kept = opens.persistent().find(named.createGuid()).filter(found -> replay && persistent);
    if (kept.isPresent() && kept.get().open().state() != OpenState.ESTABLISHED) {
      return Optional.of(reopened(kept.get(), admitted, asked));
    }
    var known = creates.find(clientGuid(admitted), named.createGuid());
    if (known.isEmpty()) {
      if (kept.isPresent()) {
        throw new Refusal(NtStatus.FILE_NOT_AVAILABLE);
      }
      return Optional.empty();
    }
    var made = known.get().made();
    if (made.isEmpty()) {
      throw new Refusal(replay ? NtStatus.FILE_NOT_AVAILABLE : NtStatus.DUPLICATE_OBJECTID);
    }
    if (!replay) {
      throw new Refusal(NtStatus.DUPLICATE_OBJECTID);
    }
    check(made.get().open(), admitted);
    if (made.get().open().isPersistent() && !named.flags().has(DurableHandleFlags.PERSISTENT)) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    made.get().open().moveTo(admitted.connection());
    return made;
  }

  /** An open that waits for its client, which does not know whether it was made: the server may have ended meanwhile. */
  private NamedCreates.Made reopened(PersistentOpens.Named kept, Admitted<Create.Request> admitted,
      OpenIntent asked) throws Refusal {
    var open = kept.open();
    var intent = open.file().orElseThrow().intent();
    if (!intent.subject().sameUser(admitted.session().subject())) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    if (open.tree().share() != admitted.tree().share() || !intent.options().equals(asked.options())
        || !intent.desiredAccess().equals(asked.desiredAccess())
        || !intent.shareAccess().equals(asked.shareAccess())) {
      throw new Refusal(NtStatus.CONTEXT_MISMATCH);
    }
    var fileId = new FileId(open.durableFileId(), server.newFileId().volatile_());
    if (!opens.reconnected(open,
        new Attachment(fileId, admitted.tree(), Optional.of(admitted.connection())))) {
      throw new Refusal(NtStatus.FILE_NOT_AVAILABLE);
    }
    open.outstandingRequests().restart(admitted.exchange().header().channelSequence());
    open.file().orElseThrow().keepShared();
    open.file().orElseThrow().remind();
    return new NamedCreates.Made(open, kept.action());
  }

  /** A CREATE of this name begins. */
  NamedCreates.Named begin(Admitted<Create.Request> admitted, DurableHandleV2.Request named) throws Refusal {
    return creates.begin(clientGuid(admitted), named.createGuid())
        .orElseThrow(() -> new Refusal(NtStatus.DUPLICATE_OBJECTID));
  }

  private static void check(Open open, Admitted<Create.Request> admitted) throws Refusal {
    var file = open.file().orElseThrow();
    if (!file.subject().sameUser(admitted.session().subject())
        || !leaseKey(file).equals(leaseKey(admitted.request()))) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    if (open.session() != admitted.session()) {
      throw new Refusal(NtStatus.DUPLICATE_OBJECTID);
    }
  }

  private static Guid leaseKey(LocalOpen file) {
    return file.cache() instanceof CacheAnswer.Lease lease ? lease.key() : Guid.NONE;
  }

  private static Guid leaseKey(Create.Request request) {
    return request.context(LeaseContext.class).filter(context -> request.oplockLevel() == OplockLevel.LEASE)
        .map(LeaseContext::leaseKey).orElse(Guid.NONE);
  }

  private static Guid clientGuid(Admitted<Create.Request> admitted) {
    return admitted.connection().terms().clientGuid();
  }
}
