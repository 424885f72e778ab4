package org.sumbawa.server.store;

import java.time.Duration;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** An oplock: of one open. MS-FSA 2.1.1.10. */
final class OplockGrant extends CacheGrant {
  private final OplockHolder holder;

  OplockGrant(StreamNode stream, OplockLevel level, OplockHolder holder) {
    super(stream, state(level));
    this.holder = holder;
  }

  /** The level that a state is. */
  static OplockLevel level(LeaseState state) {
    if (state.has(LeaseState.HANDLE_CACHING)) {
      return OplockLevel.BATCH;
    }
    if (state.has(LeaseState.WRITE_CACHING)) {
      return OplockLevel.EXCLUSIVE;
    }
    return state.has(LeaseState.READ_CACHING) ? OplockLevel.LEVEL_II : OplockLevel.NONE;
  }

  /** The state that a level is. */
  static LeaseState state(OplockLevel level) {
    return switch (level) {
      case BATCH -> LeaseState.READ_CACHING.or(LeaseState.WRITE_CACHING).or(LeaseState.HANDLE_CACHING);
      case EXCLUSIVE -> LeaseState.READ_CACHING.or(LeaseState.WRITE_CACHING);
      case LEVEL_II -> LeaseState.READ_CACHING;
      case NONE, LEASE -> LeaseState.NONE;
    };
  }

  /** An oplock only ever breaks to level II or to none. */
  @Override
  LeaseState legal(LeaseState wanted) {
    if (wanted.equals(state())) {
      return wanted;
    }
    return wanted.and(LeaseState.READ_CACHING);
  }

  @Override
  Duration patienceIfKept(CacheTimers timers) {
    return timers.waits().persistentOplock();
  }

  @Override
  void changed() {
    // Oplocks do not count their changes.
  }

  @Override
  Runnable telling(LeaseState from, LeaseState to, boolean mustAcknowledge) {
    return () -> holder.broken(level(to), mustAcknowledge);
  }
}
