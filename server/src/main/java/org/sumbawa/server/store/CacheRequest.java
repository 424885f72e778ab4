package org.sumbawa.server.store;

import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** What an opener would like to cache. */
public sealed interface CacheRequest {
  /** Nothing. */
  CacheRequest NONE = new None();

  /** Nothing is asked for. */
  record None() implements CacheRequest {}

  /**
   * An oplock, which belongs to this open alone. MS-SMB2 2.2.13.
   *
   * @param client is told when it breaks
   */
  record Oplock(OplockLevel level, OplockHolder client) implements CacheRequest {}

  /**
   * A lease, which all opens of a client that name the same key share. MS-SMB2 2.2.13.2.8 and 2.2.13.2.10.
   *
   * @param id whose lease
   * @param state what is wished for
   * @param version 1 or 2
   * @param epoch the client's count of changes; version 2 only
   * @param parentKey the lease key of the folder that this client holds; {@link Guid#NONE} for none
   * @param folders whether it may be on a folder
   * @param client is told when it breaks
   */
  record Lease(LeaseId id, LeaseState state, int version, int epoch, Guid parentKey, boolean folders,
      LeaseHolder client) implements CacheRequest {

    /** The client's lease on the folder above, which it does not break itself; null if it names none. */
    @Nullable
    LeaseId parent() {
      return parentKey.equals(Guid.NONE) ? null : new LeaseId(id.clientGuid(), parentKey);
    }
  }

  /**
   * Names a lease.
   *
   * @param clientGuid the client machine
   * @param key what the client calls it
   */
  record LeaseId(Guid clientGuid, Guid key) {}
}
