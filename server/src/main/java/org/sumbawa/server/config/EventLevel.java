package org.sumbawa.server.config;

/** How important an event is. */
public enum EventLevel {
  /** None is important enough. */
  OFF,
  /** Something failed. */
  ERROR,
  /** Something may fail, or is unsafe. */
  WARNING,
  /** Something happened. */
  INFORMATIONAL
}
