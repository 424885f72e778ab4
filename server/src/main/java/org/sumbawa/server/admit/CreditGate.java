package org.sumbawa.server.admit;

import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.Negotiated;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.QueryDirectory;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.Write;

/** Whether a request pays for what it sends and asks. MS-SMB2 3.3.5.2.5. */
final class CreditGate {
  private static final int UNIT = 65_536;

  private CreditGate() {}

  static void check(Exchange exchange, RequestBody body) throws Refusal {
    var sizes = exchange.connection().negotiated().map(Negotiated::sizes);
    if (sizes.isEmpty() || !sizes.get().multiCredit()) {
      return;
    }
    long due = (payload(body) - 1) / UNIT + 1;
    if (due > Math.max(exchange.header().creditCharge(), 1)) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }

  /** The larger of what is sent and what may come back; 1 at least. */
  private static long payload(RequestBody body) {
    long bytes = switch (body) {
      case Read.Request read -> read.length();
      case Write.Request write -> write.data().size();
      case Ioctl.Request ioctl ->
        Math.max(ioctl.input().size(), ioctl.maxInputResponse() + ioctl.maxOutputResponse());
      case QueryDirectory.Request query -> query.outputBufferLength();
      case ChangeNotify.Request notify -> notify.outputBufferLength();
      case QueryInfo.Request query -> Math.max(query.input().size(), query.outputBufferLength());
      case SetInfo.Request set -> set.buffer().size();
      default -> 1;
    };
    return Math.max(bytes, 1);
  }
}
