package org.sumbawa.testkit.model;

import org.sumbawa.testkit.model.ModelFile.LockWait;
import org.sumbawa.testkit.model.ModelFile.Locked;

/** A request, which may have to wait. */
final class ModelRequest {
  final int number;
  final char client;
  final Attempt attempt;
  boolean told;
  Runnable forget = () -> {};

  /** Does it, and gives what the answer says. */
  @FunctionalInterface
  interface Attempt {
    String run() throws Waits;
  }

  /** Something must happen first. */
  abstract static sealed class Waits extends Exception {
    private static final long serialVersionUID = 1;

    private Waits() {
      super("waits", null, false, false);
    }

    /** Whether it has happened. */
    abstract boolean isOver();

    /** Has a request wait for it. */
    abstract void enter(ModelRequest request);
  }

  /** A break must be acknowledged, or given up. */
  static final class ForBreak extends Waits {
    private static final long serialVersionUID = 1;
    private final transient ModelGrant grant;

    ForBreak(ModelGrant grant) {
      this.grant = grant;
    }

    @Override
    boolean isOver() {
      return !grant.breaking;
    }

    @Override
    void enter(ModelRequest request) {
      grant.waiters.add(request);
      request.forget = () -> grant.waiters.remove(request);
    }
  }

  /** Others must give back what they locked. */
  static final class ForLock extends Waits {
    private static final long serialVersionUID = 1;
    private final transient Locked wanted;

    ForLock(Locked wanted) {
      this.wanted = wanted;
    }

    @Override
    boolean isOver() {
      return false;
    }

    @Override
    void enter(ModelRequest request) {
      var waits = wanted.owner().file.lockWaits;
      waits.add(new LockWait(request, wanted));
      request.forget = () -> waits.removeIf(wait -> wait.request() == request);
    }
  }

  ModelRequest(int number, char client, Attempt attempt) {
    this.number = number;
    this.client = client;
    this.attempt = attempt;
  }
}
