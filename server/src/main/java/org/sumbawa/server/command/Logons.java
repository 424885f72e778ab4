package org.sumbawa.server.command;

import java.util.Optional;
import org.sumbawa.auth.Acceptor;
import org.sumbawa.auth.Claim;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.Step;
import org.sumbawa.server.state.Connection;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;

/** How users prove who they are: what NEGOTIATE offers, and a fresh exchange for each attempt. */
public interface Logons {
  /** What is answered to a client that failed too often lately. */
  Step.Refused LOCKED_OUT =
      new Step.Refused(NtStatus.ACCOUNT_LOCKED_OUT, "too many failed logons", new byte[0], Claim.NONE);

  /** The token that NEGOTIATE brings: which mechanisms there are. */
  Bytes offer();

  /** Whether a client may try at all now, or failed too often lately. */
  boolean admits(Connection connection);

  /** A client failed. */
  void failed(Connection connection);

  /** A client was refused. Whom nobody could look up, or who was not heard at all, made no wrong guess. */
  default void failed(Connection connection, Step.Refused refused) {
    boolean guessed =
        !refused.status().equals(NtStatus.NO_LOGON_SERVERS) && !refused.status().equals(LOCKED_OUT.status());
    if (guessed) {
      failed(connection);
    }
  }

  /**
   * Why somebody who came in may stay no longer, in words; empty while it may. An account whose time is over only expires, and
   * accounts that cannot be looked up shut nobody out.
   */
  Optional<String> shutOut(Identity identity);

  /** Begins an exchange with a client. */
  Acceptor begin(Connection connection);
}
