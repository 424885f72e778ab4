package org.sumbawa.server.store;

/** Waits until an operation can be tried again. */
public interface Waiting {

  /** Runs {@code then} once, when it is over; at once if it is over already. Must not block. */
  void begin(Runnable then);

  /** Stops waiting; whether it was not over yet. */
  boolean stop();
}
