package org.sumbawa.server.state;

/** Where a session is in its life. MS-SMB2 3.3.1.8. */
public enum SessionState {
  /** Authentication goes on, for the first time. */
  IN_PROGRESS,
  /** The user is known. */
  VALID,
  /** The user is known, and authenticates again. */
  REAUTHENTICATING,
  /** The credentials' time is over; the user must authenticate again. */
  EXPIRED,
  /** Over. */
  GONE
}
