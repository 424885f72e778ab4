package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** Takes the acknowledgement of a break. MS-SMB2 3.3.5.22. */
public final class CacheAcknowledgment {
  private CacheAcknowledgment() {}

  /**
   * Of an oplock: what the holder would keep. Who names a level that an oplock does not break to is refused and keeps
   * nothing, so that nobody waits for a better answer. MS-SMB2 3.3.5.22.1, MS-FSA 2.1.5.19.
   *
   * @return what it keeps
   */
  public static OplockLevel oplock(LocalOpen open, OplockLevel kept) throws Refusal {
    OplockLevel held;
    LeaseState left;
    Runnable afterwards;
    open.file().lock.lock();
    try {
      if (!(open.grant instanceof OplockGrant oplock) || !oplock.isBreaking()) {
        throw new Refusal(NtStatus.INVALID_OPLOCK_PROTOCOL);
      }
      held = OplockGrant.level(oplock.state());
      left = kept == OplockLevel.LEVEL_II ? oplock.breakingTo() : LeaseState.NONE;
      afterwards = oplock.acknowledge(left, timers(open));
    } finally {
      open.file().lock.unlock();
    }
    afterwards.run();
    checkLevel(held, kept);
    return OplockGrant.level(left);
  }

  /** A batch oplock may be said to become an exclusive one, though it does not. */
  private static void checkLevel(OplockLevel held, OplockLevel kept) throws Refusal {
    if (kept == OplockLevel.LEASE) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    boolean lower = kept == OplockLevel.EXCLUSIVE && held == OplockLevel.BATCH;
    if (kept != OplockLevel.NONE && kept != OplockLevel.LEVEL_II && !lower) {
      throw new Refusal(NtStatus.INVALID_OPLOCK_PROTOCOL);
    }
  }

  /**
   * Of a lease: what the holder would keep. Nobody keeps handles or writes without reading. MS-SMB2 3.3.5.22.2.
   *
   * @return what it keeps
   */
  public static LeaseState lease(FileTable table, CacheRequest.LeaseId id, LeaseState kept) throws Refusal {
    var lease = table.leases().get(id);
    if (lease == null) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
    LeaseState left;
    Runnable afterwards;
    var lock = lease.stream().file().lock;
    lock.lock();
    try {
      if (!lease.isBreaking()) {
        throw new Refusal(NtStatus.UNSUCCESSFUL);
      }
      if (!lease.breakingTo().has(kept)) {
        throw new Refusal(NtStatus.REQUEST_NOT_ACCEPTED);
      }
      left = lease.legal(kept);
      afterwards = lease.acknowledge(left, table.cacheTimers());
    } finally {
      lock.unlock();
    }
    afterwards.run();
    return left;
  }

  private static CacheTimers timers(LocalOpen open) {
    return open.store().table().cacheTimers();
  }
}
