package org.sumbawa.server.exchange;

/** What must be there before a command is handled. */
public enum Need {
  /** A session that is valid. MS-SMB2 3.3.5.2.9. */
  SESSION,
  /** A tree connect of that session. MS-SMB2 3.3.5.2.11. */
  TREE,
  /** An open of that session. MS-SMB2 3.3.5.2.10. */
  OPEN
}
