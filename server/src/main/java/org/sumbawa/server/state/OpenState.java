package org.sumbawa.server.state;

/** Where an open is in its life. MS-SMB2 3.3.1.10. */
public enum OpenState {
  /** Usable. */
  ESTABLISHED,
  /** Its connection was lost; it waits for its client to come back. */
  PRESERVED,
  /** Over. */
  GONE
}
