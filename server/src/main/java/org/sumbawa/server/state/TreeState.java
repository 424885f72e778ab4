package org.sumbawa.server.state;

/** Where a tree connect is in its life. MS-SMB2 3.3.1.9. */
public enum TreeState {
  /** Usable. */
  CONNECTED,
  /** Over. */
  GONE
}
