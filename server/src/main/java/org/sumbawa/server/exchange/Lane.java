package org.sumbawa.server.exchange;

/** Where a command runs. */
public enum Lane {
  /** Where it was read: it never touches storage. */
  INLINE,
  /** On the work pool as soon as it was read: others wait for it, and it waits for none. */
  AHEAD,
  /** On the work pool, in the order of arrival. */
  ORDERED,
  /** On the work pool, alone on its open, beside all that concerns other opens. */
  ALONE,
  /** On the work pool, beside others of its kind on the same open. */
  PARALLEL
}
