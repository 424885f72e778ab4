package org.sumbawa.transport.tap;

/** Which way a frame goes, seen from the side that taps. */
public enum Direction {
  /** From the peer. */
  RECEIVED,
  /** To the peer. */
  SENT
}
