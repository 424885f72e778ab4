package org.sumbawa.server.store;

import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.LeaseState;

/** A lease: of all opens by which one client names it. MS-SMB2 3.3.1.12. */
final class LeaseGrant extends CacheGrant {
  private final CacheRequest.LeaseId id;
  private final int version;
  private final Guid parentKey;
  private final LeaseHolder holder;
  private int epoch;

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
