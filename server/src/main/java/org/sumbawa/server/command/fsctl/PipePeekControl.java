package org.sumbawa.server.command.fsctl;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.fsctl.PipePeek;
import org.sumbawa.wire.message.Ioctl;

/** Looks at what a pipe has to be read, and leaves it there. MS-SMB2 3.3.5.15.4. */
final class PipePeekControl implements Control {
  private static final int HEAD = 16;
  private static final int CONNECTED = 3;

  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal {
    var pipe = admitted.open().pipe().orElseThrow(() -> new Refusal(NtStatus.INVALID_DEVICE_REQUEST));
    long room = admitted.request().maxOutputResponse();
    if (room < HEAD) {
      throw new Refusal(NtStatus.INFO_LENGTH_MISMATCH);
    }
    var unread = pipe.unread();
    var shown = unread.next().slice(0, (int) Math.min(unread.next().size(), room - HEAD));
    var response =
        new PipePeek.Response(CONNECTED, unread.bytes(), unread.messages(), unread.next().size(), shown);
    var status = shown.size() < unread.next().size() ? NtStatus.BUFFER_OVERFLOW : NtStatus.SUCCESS;
    return Control.reply(admitted, status, response.encoded());
  }
}
