package org.sumbawa.server.store;

import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** What an opener may cache. */
public sealed interface CacheAnswer {

  /** By an oplock of its own; {@link OplockLevel#NONE} for nothing. */
  record Oplock(OplockLevel level) implements CacheAnswer {}

  /**
   * By a lease.
   *
   * @param key what the client calls it
   * @param breaking whether a break of it is not acknowledged yet
   * @param version 1 or 2
   * @param parentKey as the client gave it
   */
  record Lease(Guid key, LeaseState state, boolean breaking, int version, int epoch,
      Guid parentKey) implements CacheAnswer {}

  /** What a grant says; the caller holds the file's lock. */
  static CacheAnswer of(@Nullable CacheGrant grant) {
    return switch (grant) {
      case null -> new Oplock(OplockLevel.NONE);
      case OplockGrant oplock -> new Oplock(OplockGrant.level(oplock.state()));
      case LeaseGrant lease -> new Lease(lease.id().key(), lease.state(), lease.isBreaking(), lease.version(),
          lease.epoch(), lease.parentKey());
    };
  }
}
