package org.sumbawa.server.command.query;

import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.FileSecurity;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.SecurityInformation;
import org.sumbawa.wire.dtyp.SecurityParts;
import org.sumbawa.wire.message.QueryInfo;

/** The security descriptor of a file, or parts of it; never cut off. MS-SMB2 3.3.5.20.3. */
final class SecurityQuery {
  private SecurityQuery() {}

  static Outcome answer(LocalOpen open, QueryInfo.Request request) throws Refusal {
    var parts = new SecurityInformation(request.additionalInformation());
    open.demand(parts.accessToRead());
    var descriptor = SecurityParts.select(FileSecurity.of(open), parts).encoded();
    if (descriptor.size() > request.outputBufferLength()) {
      throw new Refusal(NtStatus.BUFFER_TOO_SMALL, new WireWriter(4).i32(descriptor.size()).view());
    }
    return Outcome.Reply.of(new QueryInfo.Response(descriptor));
  }
}
