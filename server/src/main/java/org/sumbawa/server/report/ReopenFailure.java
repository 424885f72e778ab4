package org.sumbawa.server.report;

/** Where a client's attempt to get back an open failed: the numbers of event 1016. */
public enum ReopenFailure {
  /** Nowhere. */
  NONE,
  /** The open was not there for it. */
  RECONNECT_DURABLE_FILE,
  /** What the store of persistent opens kept of it could not be made an open again. */
  RKF_RESUME_CREATE,
  /** The answer could not be made. */
  BUILD_CREATE_RESPONSE;

  /** The number in the event. */
  @SuppressWarnings("EnumOrdinal") // the catalog's, in this order
  public int number() {
    return ordinal();
  }
}
