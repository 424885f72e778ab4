package org.sumbawa.testkit.peer;

import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.QueryDirectory;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.Write;

/** How many credits a request costs: one for each 64 KiB that it sends or asks for. MS-SMB2 3.1.5.2. */
final class Price {
  private static final int UNIT = 65_536;

  private Price() {}

  static int of(RequestBody body) {
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
    return (int) ((Math.max(bytes, 1) - 1) / UNIT + 1);
  }
}
