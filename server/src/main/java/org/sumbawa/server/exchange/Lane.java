package org.sumbawa.server.exchange;

/** Where a command runs. */
public enum Lane {
  /** Where it was read: it never touches storage. */
  INLINE,
  /** On the work pool, in the order of arrival. */
  ORDERED,
  /** On the work pool, beside others of its kind on the same open. */
  PARALLEL
}
