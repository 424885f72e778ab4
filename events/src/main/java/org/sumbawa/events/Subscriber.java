package org.sumbawa.events;

/**
 * Somebody who is told about events, on the thread that raises them: it must be quick and must not block. One
 * that throws is not told about anything any more.
 */
public interface Subscriber {

  /** How reports call it. */
  String name();

  /** Takes an event; may be called by many threads at once. */
  void receive(Raised raised);
}
