package org.sumbawa.server.store;

import org.sumbawa.wire.message.value.LeaseState;

/** Tells the holder of a lease that it breaks. */
@FunctionalInterface
public interface LeaseHolder {

  /** The lease shrinks. Must not block. */
  void broken(Break told);

  /**
   * A break.
   *
   * @param id which lease
   * @param from what it held
   * @param to what is left
   * @param epoch the count of changes; 0 for a lease of version 1
   * @param acknowledgmentRequired whether the holder must acknowledge it
   */
  record Break(CacheRequest.LeaseId id, LeaseState from, LeaseState to, int epoch,
      boolean acknowledgmentRequired) {}
}
