package org.sumbawa.server.config;

/**
 * Whether the service name that a client meant to reach must be this server's: the defence against an
 * authentication relayed from elsewhere. In the order of the levels 0, 1 and 2 of Windows.
 */
public enum NameHardening {
  /** The name is not looked at. */
  OFF,
  /** A name that is sent must be this server's; a client that sends none is let in. */
  ACCEPT_IF_PROVIDED,
  /** A name must be sent and be this server's. */
  REQUIRED
}
