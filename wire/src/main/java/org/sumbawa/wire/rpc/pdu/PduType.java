package org.sumbawa.wire.rpc.pdu;

import java.util.Optional;

/** What a PDU is. C706 12.6.4, MS-RPCE 2.2.2.1. */
public enum PduType {
  /** A call, or a fragment of one. */
  REQUEST(0),
  /** The answer to a call, or a fragment of it. */
  RESPONSE(2),
  /** A call failed before or besides its procedure. */
  FAULT(3),
  /** A client names the interfaces that it wants. */
  BIND(11),
  /** Which of them it gets. */
  BIND_ACK(12),
  /** None, and why. */
  BIND_NAK(13),
  /** A client names further interfaces. */
  ALTER_CONTEXT(14),
  /** Which of them it gets. */
  ALTER_CONTEXT_RESPONSE(15),
  /** The third leg of an authentication. */
  AUTH3(16),
  /** A server asks its client to go. */
  SHUTDOWN(17),
  /** A client would have a call cancelled. */
  CO_CANCEL(18),
  /** A client no longer wants a call's answer. */
  ORPHANED(19);

  private final int code;

  PduType(int code) {
    this.code = code;
  }

  /** The type of a number. */
  public static Optional<PduType> of(int code) {
    for (var type : values()) {
      if (type.code == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }
}
