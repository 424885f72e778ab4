package org.sumbawa.server.report;

/** Why the server ended a connection: the numbers of event 502. */
public enum TerminateReason {
  /** The server stops. */
  SERVER_STOPPING,
  /** The listener was closed. */
  ENDPOINT_CLOSING,
  /** The peer was gone. */
  DISCONNECTED,
  /** Nothing came for too long. */
  IDLE_TIMED_OUT,
  /** Its sessions live on elsewhere. */
  ALL_CHANNELS_CLOSED,
  /** A sealed message could not be opened. */
  DECRYPT_ERROR,
  /** The peer broke a rule, or the server failed. */
  IRRECOVERABLE_ERROR,
  /** Nobody authenticated in time. */
  UNAUTHENTICATED_CONNECTION_CLOSED,
  /** The word that an answer comes later could not be sent. */
  INTERIM_ASYNC_RESPONSE_FAILED,
  /** A limit was reached. */
  INSUFFICIENT_RESOURCES;

  /** The number in the event. */
  @SuppressWarnings("EnumOrdinal") // the catalog numbers them without gaps, in this order
  public int number() {
    return ordinal();
  }
}
