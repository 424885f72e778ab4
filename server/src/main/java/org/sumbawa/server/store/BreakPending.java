package org.sumbawa.server.store;

/** An operation must wait until holders of caches have given them up, and is then to be tried again. */
public final class BreakPending extends Exception {
  private final transient Waiting wait;

  BreakPending(Waiting wait) {
    super("a cache must be given up first", null, false, false);
    this.wait = wait;
  }

  /** What to wait for. */
  public Waiting pending() {
    return wait;
  }
}
