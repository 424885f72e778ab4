package org.sumbawa.server.store;

/** Keeps what of an open must outlive the server itself. */
@FunctionalInterface
public interface Keeper {
  /** Keeps the open as it is now, and returns once that is safe; false if it could not be. */
  boolean keep();
}
