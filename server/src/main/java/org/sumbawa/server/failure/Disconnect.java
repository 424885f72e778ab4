package org.sumbawa.server.failure;

/** The connection is ended: the peer broke a rule for which no answer is due. */
public final class Disconnect extends Exception {
  private final Violation violation;

  /** Ends the connection for this. */
  public Disconnect(Violation violation) {
    this(violation, violation.name());
  }

  /** Ends the connection for this, with details. */
  public Disconnect(Violation violation, String details) {
    super(details, null, false, false);
    this.violation = violation;
  }

  /** Which rule was broken. */
  public Violation violation() {
    return violation;
  }
}
