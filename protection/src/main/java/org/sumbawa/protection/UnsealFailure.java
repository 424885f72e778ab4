package org.sumbawa.protection;

/** A sealed message cannot be opened. What it costs the peer is the caller's decision. */
public final class UnsealFailure extends Exception {
  private final Reason reason;

  /** Why. MS-SMB2 3.3.5.2.1.1. */
  public enum Reason {
    /** Nothing is sealed in it, or its header is cut short. */
    TOO_SHORT,
    /** The flags say something else than encrypted. */
    BAD_FLAGS,
    /** The size in the header is not that of the message. */
    SIZE_MISMATCH,
    /** It was changed on the way, or sealed with another key. */
    TAG_MISMATCH
  }

  /** Says why. */
  public UnsealFailure(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
