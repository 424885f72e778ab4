package org.sumbawa.testkit.peer;

/** How a message is protected. */
public enum Protection {
  /** Not at all. */
  NONE,
  /** Each request bears a signature. */
  SIGNED,
  /** The frame is sealed. */
  SEALED
}
