package org.sumbawa.server.command.query;

import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.QueryInfo;

/** Fits an answer into the room that the client has. MS-SMB2 3.3.5.20.1. */
final class Output {
  private Output() {}

  /**
   * The whole, or with BUFFER_OVERFLOW what fits of its variable part.
   *
   * @param fixed how many bytes must fit
   */
  static Outcome fit(Wire information, int fixed, QueryInfo.Request request) throws Refusal {
    return fit(information.encoded(), fixed, request);
  }

  /** As above, for what is encoded already. */
  static Outcome fit(Bytes bytes, int fixed, QueryInfo.Request request) throws Refusal {
    long room = request.outputBufferLength();
    if (room < fixed) {
      throw new Refusal(NtStatus.INFO_LENGTH_MISMATCH);
    }
    if (bytes.size() <= room) {
      return Outcome.Reply.of(new QueryInfo.Response(bytes));
    }
    return new Outcome.Reply(NtStatus.BUFFER_OVERFLOW, new QueryInfo.Response(bytes.slice(0, (int) room)));
  }
}
