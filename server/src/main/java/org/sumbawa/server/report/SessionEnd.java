package org.sumbawa.server.report;

/** Why the server ended a session: the numbers of event 554. */
public enum SessionEnd {
  /** The last connection it was bound to went. */
  CONNECTION_LOST,
  /** The client came back with a new session that replaces it. MS-SMB2 3.3.5.5.3. */
  REPLACED,
  /** An administrator ended it. */
  ADMINISTRATOR,
  /** The server stops. */
  SERVER_STOPPING,
  /** The periodic clean-up found no reason to keep it: event 1905 says why. */
  CLEANED_UP;

  /** The number in the event. */
  @SuppressWarnings("EnumOrdinal") // ours, counted in this order
  public int number() {
    return ordinal();
  }
}
