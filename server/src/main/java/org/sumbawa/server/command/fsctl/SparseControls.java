package org.sumbawa.server.command.fsctl;

import java.util.List;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.DataAccess;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.Sparse;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.Range;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.fsctl.ByteRange;
import org.sumbawa.wire.fscc.fsctl.FileLevelTrim;
import org.sumbawa.wire.fscc.fsctl.QueryAllocatedRanges;
import org.sumbawa.wire.fscc.fsctl.SetSparse;
import org.sumbawa.wire.fscc.fsctl.SetZeroData;
import org.sumbawa.wire.message.Ioctl;

/** The controls of files with holes. MS-FSA 2.1.5.10.6, 2.1.5.10.21, 2.1.5.10.36 and 2.1.5.10.37. */
final class SparseControls {
  private static final int RANGE_SIZE = 16;
  private static final int TRIM_ANSWER_SIZE = 4;

  private SparseControls() {}

  /** FSCTL_SET_SPARSE. */
  static Outcome setSparse(Admitted<Ioctl.Request> admitted) throws Refusal {
    var file = file(admitted);
    Sparse.set(file, decode(admitted, SetSparse.Request::decode).setSparse());
    return Control.reply(admitted, Bytes.EMPTY);
  }

  /** FSCTL_SET_ZERO_DATA. */
  static Outcome setZeroData(Admitted<Ioctl.Request> admitted) throws Refusal {
    var file = file(admitted);
    var request = decode(admitted, SetZeroData.Request::decode);
    if (request.fileOffset() < 0 || request.beyondFinalZero() < request.fileOffset()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    DataAccess.zero(file, new Range(request.fileOffset(), request.beyondFinalZero() - request.fileOffset()));
    return Control.reply(admitted, Bytes.EMPTY);
  }

  /** FSCTL_QUERY_ALLOCATED_RANGES. */
  static Outcome queryAllocatedRanges(Admitted<Ioctl.Request> admitted) throws Refusal {
    var file = file(admitted);
    var within = decode(admitted, QueryAllocatedRanges.Request::decode).within();
    if (within.fileOffset() < 0 || within.length() < 0 || within.fileOffset() + within.length() < 0) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    long room = admitted.request().maxOutputResponse() / RANGE_SIZE;
    var found = Sparse.allocated(file, new Range(within.fileOffset(), within.length()), (int) room + 1);
    if (found.isEmpty()) {
      return Control.reply(admitted, Bytes.EMPTY);
    }
    if (room == 0) {
      throw new Refusal(NtStatus.BUFFER_TOO_SMALL);
    }
    boolean more = found.size() > room;
    var shown = ranges(more ? found.subList(0, (int) room) : found);
    return Control.reply(admitted, more ? NtStatus.BUFFER_OVERFLOW : NtStatus.SUCCESS, shown);
  }

  /** FSCTL_FILE_LEVEL_TRIM. */
  static Outcome trim(Admitted<Ioctl.Request> admitted) throws Refusal {
    var file = file(admitted);
    var ranges = decode(admitted, FileLevelTrim.Request::decode).ranges();
    long room = admitted.request().maxOutputResponse();
    if (ranges.isEmpty() || (room > 0 && room < TRIM_ANSWER_SIZE)) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    int trimmed = 0;
    for (var range : ranges) {
      trimmed += Sparse.trim(file, range.fileOffset(), range.length()) ? 1 : 0;
    }
    return Control.reply(admitted, room == 0 ? Bytes.EMPTY : new FileLevelTrim.Response(trimmed).encoded());
  }

  private static Bytes ranges(List<Range> ranges) {
    return new QueryAllocatedRanges.Response(
        ranges.stream().map(range -> new ByteRange(range.offset(), range.length())).toList()).encoded();
  }

  private static LocalOpen file(Admitted<Ioctl.Request> admitted) throws Refusal {
    var file = admitted.open().file().orElseThrow(() -> new Refusal(NtStatus.INVALID_DEVICE_REQUEST));
    if (!file.store().abilities().contains(Ability.SPARSE)) {
      throw new Refusal(NtStatus.INVALID_DEVICE_REQUEST);
    }
    if (file.isDirectory()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    return file;
  }

  /** How a structure is read. */
  interface Decoder<T> {
    T decode(WireReader in) throws Malformed;
  }

  private static <T> T decode(Admitted<Ioctl.Request> admitted, Decoder<T> decoder) throws Refusal {
    try {
      return decoder.decode(WireReader.of(admitted.request().input()));
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }
}
