package org.sumbawa.server.command.create;

import java.util.Optional;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.NamedCreates;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.OplockLevel;

/** Knows a CREATE again that its client repeats, since it did not hear the answer. MS-SMB2 3.3.5.9 and 3.3.5.9.10. */
final class Replaying {
  private final NamedCreates creates;

  Replaying(NamedCreates creates) {
    this.creates = creates;
  }

  /** What an earlier CREATE of this name made; empty if there was none. One that was not said to be repeated is refused. */
  Optional<NamedCreates.Made> find(Admitted<Create.Request> admitted, DurableHandleV2.Request named)
      throws Refusal {
    var known = creates.find(clientGuid(admitted), named.createGuid());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    boolean replay = admitted.exchange().header().flags().has(HeaderFlags.REPLAY);
    var made = known.get().made();
    if (made.isEmpty()) {
      throw new Refusal(replay ? NtStatus.FILE_NOT_AVAILABLE : NtStatus.DUPLICATE_OBJECTID);
    }
    if (!replay) {
      throw new Refusal(NtStatus.DUPLICATE_OBJECTID);
    }
    check(made.get().open(), admitted);
    made.get().open().moveTo(admitted.connection());
    return made;
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
