package org.sumbawa.server.trace;

/** The stations of a work item: the ComponentId of event 200. */
public enum Component {
  /** Read from the link. */
  TRANSPORT,
  /** Opened. */
  CRYPTO,
  /** Past the gates. */
  DISPATCH,
  /** In a handler. */
  FILE_SYSTEM,
  /** On its way out. */
  SEND;

  /** The number in the event, from 1. */
  @SuppressWarnings("EnumOrdinal") // ours, counted in this order
  public int number() {
    return ordinal() + 1;
  }
}
