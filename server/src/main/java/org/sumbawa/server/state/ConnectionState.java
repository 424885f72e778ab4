package org.sumbawa.server.state;

/** Where a connection is in its life. MS-SMB2 3.3.1.7. */
public enum ConnectionState {
  /** Accepted; no dialect yet. */
  ACCEPTED,
  /** A multi-protocol negotiation chose SMB 2.???; the client negotiates again. */
  HALF_NEGOTIATED,
  /** A dialect is in force. */
  NEGOTIATED,
  /** Over. */
  GONE
}
