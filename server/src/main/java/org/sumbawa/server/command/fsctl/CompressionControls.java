package org.sumbawa.server.command.fsctl;

import java.util.List;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.Compressing;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.fsctl.CompressionState;
import org.sumbawa.wire.message.Ioctl;

/**
 * How files are compressed. By what, is the storage's business: clients know one format only. MS-FSA 2.1.5.10.9 and
 * 2.1.5.10.30.
 */
final class CompressionControls {
  private static final List<CompressionState> KNOWN =
      List.of(CompressionState.NONE, CompressionState.DEFAULT, CompressionState.LZNT1);

  private CompressionControls() {}

  /** FSCTL_GET_COMPRESSION. */
  static Outcome get(Admitted<Ioctl.Request> admitted) throws Refusal {
    boolean compressed = Compressing.isCompressed(file(admitted));
    return Control.reply(admitted, (compressed ? CompressionState.LZNT1 : CompressionState.NONE).encoded());
  }

  /** FSCTL_SET_COMPRESSION. */
  static Outcome set(Admitted<Ioctl.Request> admitted) throws Refusal {
    var file = file(admitted);
    Compressing.set(file, !wanted(admitted).equals(CompressionState.NONE));
    return Control.reply(admitted, Bytes.EMPTY);
  }

  private static CompressionState wanted(Admitted<Ioctl.Request> admitted) throws Refusal {
    try {
      var wanted = CompressionState.decode(WireReader.of(admitted.request().input()));
      if (KNOWN.contains(wanted)) {
        return wanted;
      }
    } catch (Malformed malformed) {
      // As a value that nobody knows.
    }
    throw new Refusal(NtStatus.INVALID_PARAMETER);
  }

  private static LocalOpen file(Admitted<Ioctl.Request> admitted) throws Refusal {
    return admitted.open().file().orElseThrow(() -> new Refusal(NtStatus.INVALID_DEVICE_REQUEST));
  }
}
