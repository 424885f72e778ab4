package org.sumbawa.wire.token;

import java.util.Optional;

/** How far a negotiation is, in the acceptor's view. RFC 4178 4.2.2. */
public enum NegState {
  /** It has succeeded. */
  ACCEPT_COMPLETED(0),
  /** Another token is wanted. */
  ACCEPT_INCOMPLETE(1),
  /** It has failed. */
  REJECT(2),
  /** Another token is wanted, and both ends must prove the list of mechanisms. */
  REQUEST_MIC(3),
  /** Nothing is said, which is what an initiator does: a number that is never sent. */
  ABSENT(-1);

  private final int number;

  NegState(int number) {
    this.number = number;
  }

  /** The number on the wire. */
  int number() {
    return number;
  }

  /** The state of that number. */
  static Optional<NegState> of(int number) {
    return switch (number) {
      case 0 -> Optional.of(ACCEPT_COMPLETED);
      case 1 -> Optional.of(ACCEPT_INCOMPLETE);
      case 2 -> Optional.of(REJECT);
      case 3 -> Optional.of(REQUEST_MIC);
      default -> Optional.empty();
    };
  }
}
