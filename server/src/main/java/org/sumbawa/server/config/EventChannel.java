package org.sumbawa.server.config;

/** A channel of the event catalog's server half, by the name that Windows gives it. */
public enum EventChannel {
  /** What an administrator reads first. */
  OPERATIONAL,
  /** Refused and failed access. */
  SECURITY,
  /** Networks and interfaces. */
  CONNECTIVITY,
  /** Attempts to use what is switched off for safety. */
  AUDIT,
  /** Every request and response. */
  PERFORMANCE,
  /** The lives of connections, sessions, tree connects, opens and shares. */
  ANALYTIC,
  /** Whole packets, decrypted. */
  DIAGNOSTIC
}
