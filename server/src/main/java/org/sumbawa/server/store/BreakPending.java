package org.sumbawa.server.store;

/** An operation must wait until holders of caches have acknowledged a break, and is then to be tried again. */
public final class BreakPending extends Exception {
  private final transient BreakWait wait;

  BreakPending(BreakWait wait) {
    super("a break must be acknowledged first", null, false, false);
    this.wait = wait;
  }

  /** What to wait for. */
  public BreakWait pending() {
    return wait;
  }
}
