package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** Takes the acknowledgement of a break. MS-SMB2 3.3.5.22. */
public final class CacheAcknowledgment {
  private CacheAcknowledgment() {}

  /** Of an oplock: what the holder keeps. MS-SMB2 3.3.5.22.1. */
  public static void oplock(LocalOpen open, OplockLevel kept) throws Refusal {
    if (kept == OplockLevel.LEASE) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    Runnable afterwards;
    open.file().lock.lock();
    try {
      if (!(open.grant instanceof OplockGrant oplock) || !oplock.isBreaking()) {
        throw new Refusal(NtStatus.INVALID_OPLOCK_PROTOCOL);
      }
      var state = OplockGrant.state(kept);
      if (!oplock.breakingTo().has(state)) {
        throw new Refusal(NtStatus.INVALID_OPLOCK_PROTOCOL);
      }
      afterwards = oplock.acknowledge(state, timers(open));
    } finally {
      open.file().lock.unlock();
    }
    afterwards.run();
  }

  /** Of a lease: what the holder keeps. MS-SMB2 3.3.5.22.2. */
  public static void lease(FileTable table, CacheRequest.LeaseId id, LeaseState kept) throws Refusal {
    var lease = table.leases().get(id);
    if (lease == null) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
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
      afterwards = lease.acknowledge(kept, table.cacheTimers());
    } finally {
      lock.unlock();
    }
    afterwards.run();
  }

  private static CacheTimers timers(LocalOpen open) {
    return open.store().table().cacheTimers();
  }
}
