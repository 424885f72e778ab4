package org.sumbawa.server.command;

import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.exchange.Suspension;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.pipe.Pipe;
import org.sumbawa.server.pipe.PipeRead;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Read;

/** Reads from pipes, waiting where nothing is there yet. MS-SMB2 3.3.5.12. */
final class PipeTransfer {
  private PipeTransfer() {}

  /** The next message or a part of it; a part comes with BUFFER_OVERFLOW. */
  static Outcome read(Pipe pipe, int most) throws Refusal {
    var now = pipe.read(most);
    return now.isPresent() ? reply(now.get()) : new Outcome.Suspended(new Wait(pipe, most));
  }

  private static Outcome reply(PipeRead read) {
    return new Outcome.Reply(read.more() ? NtStatus.BUFFER_OVERFLOW : NtStatus.SUCCESS,
        new Read.Response(read.data()));
  }

  /** A read that waits for a message. */
  private static final class Wait implements Suspension {
    private final Pipe pipe;
    private final int most;

    Wait(Pipe pipe, int most) {
      this.pipe = pipe;
      this.most = most;
    }

    @Override
    public void begin(Resumption resumption) {
      pipe.whenReadable(this, status -> resumption.resume(() -> {
        if (!status.isSuccess()) {
          throw new Refusal(status);
        }
        return read(pipe, most);
      }));
    }

    @Override
    public void cancel() {
      pipe.stopWaiting(this, NtStatus.CANCELLED);
    }
  }
}
