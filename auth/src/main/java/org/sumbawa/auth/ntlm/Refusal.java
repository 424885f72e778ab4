package org.sumbawa.auth.ntlm;

import org.sumbawa.wire.dtyp.NtStatus;

/** A client is not let in: what it is told, and why. */
final class Refusal extends Exception {
  private final transient NtStatus status;

  Refusal(NtStatus status, String reason) {
    super(reason, null, false, false);
    this.status = status;
  }

  /** The password is not proved, or something that goes with it is wrong. */
  static Refusal logonFailure(String reason) {
    return new Refusal(NtStatus.LOGON_FAILURE, reason);
  }

  /** The client broke the rules. */
  static Refusal invalid(String reason) {
    return new Refusal(NtStatus.INVALID_PARAMETER, reason);
  }

  NtStatus status() {
    return status;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
