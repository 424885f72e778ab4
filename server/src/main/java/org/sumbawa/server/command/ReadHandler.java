package org.sumbawa.server.command;

import java.nio.ByteBuffer;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.store.DataAccess;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.value.ChannelType;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ReadFlags;

/** Reads from a file or pipe. MS-SMB2 3.3.5.12. */
final class ReadHandler implements Handler<Read.Request> {

  @Override
  public Outcome handle(Admitted<Read.Request> admitted) throws Refusal {
    var request = admitted.request();
    if (request.length() > admitted.connection().terms().sizes().read()
        || !request.channel().equals(ChannelType.NONE)) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var pipe = admitted.open().pipe();
    if (pipe.isPresent()) {
      if (request.flags().has(ReadFlags.UNBUFFERED)) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
      return PipeTransfer.read(pipe.get(), (int) request.length());
    }
    var file = admitted.open().file().orElseThrow();
    checkAlignment(file, request);
    return read(file, request);
  }

  private static Outcome read(LocalOpen file, Read.Request request) throws Refusal {
    int length = (int) request.length();
    if (length > 0 && !file.isDirectory()) {
      // No more memory than there are bytes to be read.
      long end = file.info().size();
      file.sawEnd(end);
      long left = end - request.offset();
      length = (int) Math.max(Math.min(length, left), 1);
    }
    var target = ByteBuffer.allocate(length);
    int count = DataAccess.read(file, target, request.offset());
    if (count < request.minimumCount()) {
      throw new Refusal(NtStatus.END_OF_FILE);
    }
    return Outcome.Reply.of(new Read.Response(Bytes.of(target.array(), 0, count)));
  }

  private static void checkAlignment(LocalOpen file, Read.Request request) throws Refusal {
    if (file.intent().options().has(CreateOptions.NO_INTERMEDIATE_BUFFERING)) {
      int sector = file.store().volume().sectorBytes();
      if (request.offset() % sector != 0 || request.length() % sector != 0) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
    }
  }
}
