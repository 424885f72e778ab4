package org.sumbawa.protection;

/** A frame broke a rule of the envelope; the connection cannot go on. */
public final class BrokenEnvelope extends Exception {
  private final EnvelopeRule rule;
  private final long sessionId;

  /** Says which rule, and in a frame of which session; 0 if it names none. */
  public BrokenEnvelope(EnvelopeRule rule, long sessionId) {
    super(rule + " in a frame of session " + Long.toHexString(sessionId), null, false, false);
    this.rule = rule;
    this.sessionId = sessionId;
  }

  /** The rule. */
  public EnvelopeRule rule() {
    return rule;
  }

  /** The session that the frame names, known or not. */
  public long sessionId() {
    return sessionId;
  }
}
