package org.sumbawa.server.store;

import java.time.Duration;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.LeaseState;

/** A lease: of all opens by which one client names it. MS-SMB2 3.3.1.12. */
final class LeaseGrant extends CacheGrant {
  private final CacheRequest.LeaseId id;
  private final int version;
  private final Guid parentKey;
  private final LeaseHolder holder;
  private int epoch;
  private boolean restored;

  LeaseGrant(StreamNode stream, CacheRequest.Lease request) {
    super(stream, LeaseState.NONE);
    id = request.id();
    version = request.version();
    parentKey = request.parentKey();
    holder = request.client();
    epoch = request.epoch();
  }

  CacheRequest.LeaseId id() {
    return id;
  }

  int version() {
    return version;
  }

  Guid parentKey() {
    return parentKey;
  }

  int epoch() {
    return epoch;
  }

  /** Begins with what it held before the server itself ended, until its client says what it still holds. */
  void restore(LeaseState had) {
    restored = true;
    upgrade(had);
  }

  /** Its client came back, and holds no more than this. MS-SMB2 3.3.5.9.12, note 353. */
  void recall(LeaseState stillHeld) {
    if (!restored) {
      return;
    }
    restored = false;
    var kept = legal(state().and(stillHeld));
    if (!isBreaking()) {
      upgrade(kept);
    }
    if (!kept.isEmpty() && !stillHeld.has(LeaseState.WRITE_CACHING)) {
      changed();
    }
  }

  @Override
  Duration patienceIfKept(CacheTimers timers) {
    return timers.waits().persistentLease();
  }

  @Override
  void changed() {
    epoch = epoch + 1 & 0xFFFF;
  }

  @Override
  Runnable telling(LeaseState from, LeaseState to, boolean mustAcknowledge) {
    var told = new LeaseHolder.Break(id, from, to, version == 2 ? epoch : 0, mustAcknowledge);
    return () -> holder.broken(told);
  }
}
