package org.sumbawa.auth;

import java.time.Instant;
import org.sumbawa.wire.dtyp.NtStatus;

/** What follows a client's token. */
@SuppressWarnings("ArrayRecordComponent") // tokens and keys are handed on and never compared
public sealed interface Step {

  /** The token that goes back to the client; it may be empty. */
  byte[] token();

  /** The client must send another token. */
  record Continue(byte[] token) implements Step {}

  /**
   * The client is who it says, or is let in without saying.
   *
   * @param identity who it is, with all groups
   * @param sessionKey what both ends know now; all zero for guests and for those without a name
   * @param expires when the client has to prove it anew; {@link Instant#MAX} for never
   * @param claim what the client said about itself
   */
  record Accepted(byte[] token, Identity identity, byte[] sessionKey, Instant expires,
      Claim claim) implements Step {

    /** What the client calls its machine; empty if it does not say. */
    public String workstation() {
      return claim.workstation();
    }
  }

  /**
   * The client is not let in.
   *
   * @param status what it is told
   * @param reason why, in words; event 551 has room for the status alone
   * @param claim what the client said about itself, as far as it came
   */
  record Refused(NtStatus status, String reason, byte[] token, Claim claim) implements Step {

    /** Who the client says it is; empty if it did not come so far. */
    public String userName() {
      return claim.userName();
    }

    /** What the client calls its machine; empty if it does not say. */
    public String workstation() {
      return claim.workstation();
    }

    /** The service that the client means to reach; empty if it does not say. */
    public String targetName() {
      return claim.targetName();
    }
  }
}
