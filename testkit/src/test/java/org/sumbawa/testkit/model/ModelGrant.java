package org.sumbawa.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** An oplock of one open, or a lease of all opens of a client that name it. MS-SMB2 3.3.1.12. */
final class ModelGrant {
  static final LeaseState NONE = LeaseState.NONE;
  static final LeaseState R = LeaseState.READ_CACHING;
  static final LeaseState W = LeaseState.WRITE_CACHING;
  static final LeaseState H = LeaseState.HANDLE_CACHING;
  static final LeaseState ALL = R.or(W).or(H);

  final ModelFile file;
  final boolean lease;
  final char client;
  final int key;
  final List<ModelOpen> opens = new ArrayList<>();
  final List<ModelRequest> waiters = new ArrayList<>();
  /** The open that asked for it first. */
  final ModelOpen first;
  int epoch;
  /** What is held: until a break is acknowledged, what was held before. */
  LeaseState state = NONE;
  /** What the holder was told to keep, while it has not acknowledged that. */
  LeaseState told = NONE;
  /** What will be left in the end. */
  LeaseState target = NONE;
  boolean breaking;
  Optional<ModelClock.Due> timeout = Optional.empty();

  ModelGrant(ModelOpen first, boolean lease) {
    this.first = first;
    this.file = first.file;
    this.lease = lease;
    this.client = first.client();
    this.key = first.how.wish().key();
  }

  void hold(LeaseState all) {
    state = all;
    target = all;
  }

  /** What may be left after a break: an oplock breaks to level II or none, a lease keeps nothing without reading. */
  LeaseState legal(LeaseState left) {
    if (!left.has(R)) {
      return NONE;
    }
    return lease || left.equals(state) ? left : R;
  }

  static OplockLevel level(LeaseState state) {
    if (state.has(H)) {
      return OplockLevel.BATCH;
    }
    if (state.has(W)) {
      return OplockLevel.EXCLUSIVE;
    }
    return state.has(R) ? OplockLevel.LEVEL_II : OplockLevel.NONE;
  }

  static LeaseState state(OplockLevel level) {
    return switch (level) {
      case BATCH -> ALL;
      case EXCLUSIVE -> R.or(W);
      case LEVEL_II -> R;
      case NONE, LEASE -> NONE;
    };
  }

  String describe() {
    return lease ? describeLease(key, state, epoch, breaking) : level(state).toString();
  }

  static String describeLease(int key, LeaseState state, int epoch, boolean breaking) {
    return "lease " + key + " " + text(state) + (Step.Wish.version(key) == 2 ? " epoch " + epoch : "")
        + (breaking ? " breaking" : "");
  }

  static String text(LeaseState state) {
    return state.isEmpty()
        ? "NONE"
        : (state.has(R) ? "R" : "") + (state.has(W) ? "W" : "") + (state.has(H) ? "H" : "");
  }
}
