package org.sumbawa.server.store;

import org.sumbawa.wire.dtyp.NtStatus;

/** A byte-range lock that waits for others to be given back. */
public final class LockWait {
  final LocalOpen open;
  final long offset;
  final long length;
  final boolean exclusive;
  private final Outcome outcome;

  /** Learns once how the waiting ended, on a thread that it must not block. */
  @FunctionalInterface
  public interface Outcome {

    /** SUCCESS when the lock is held now; RANGE_NOT_LOCKED when the open was closed; CANCELLED. */
    void ended(NtStatus status);
  }

  LockWait(LocalOpen open, long offset, long length, boolean exclusive, Outcome outcome) {
    this.open = open;
    this.offset = offset;
    this.length = length;
    this.exclusive = exclusive;
    this.outcome = outcome;
  }

  /** Ends the waiting, unless it ended already. */
  public void cancel() {
    boolean waited;
    open.file().lock.lock();
    try {
      waited = open.stream().waits.remove(this);
    } finally {
      open.file().lock.unlock();
    }
    if (waited) {
      tell(NtStatus.CANCELLED);
    }
  }

  void tell(NtStatus status) {
    outcome.ended(status);
  }
}
