package org.sumbawa.server.exchange;

import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.ResponseBody;

/** What a handler makes of a request: an answer, a wait, or silence. */
public sealed interface Outcome {

  /**
   * The answer.
   *
   * @param status with which; a warning such as BUFFER_OVERFLOW travels with an ordinary body
   * @param body what it says
   */
  record Reply(NtStatus status, ResponseBody body) implements Outcome {

    /** Success. */
    public static Reply of(ResponseBody body) {
      return new Reply(NtStatus.SUCCESS, body);
    }
  }

  /** The answer comes later; the client is told so with STATUS_PENDING. MS-SMB2 3.3.4.2. */
  record Suspended(Suspension suspension) implements Outcome {}

  /** There is no answer: CANCEL. */
  record Silence() implements Outcome {}
}
