package org.sumbawa.wire.rpc.level;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.WinError;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/**
 * The answer to whoever would have a list. MS-SRVS 3.1.4.8 and its like.
 *
 * @param info the list, or the part of it that was asked for
 * @param totalEntries how many there are from where the list was to go on
 * @param resume where it goes on, 0 at its end
 * @param status what became of it
 * @param <T> what is listed
 */
public record EnumResponse<T extends NdrStructure>(EnumStruct<T> info, int totalEntries, ResumeHandle resume,
    WinError status) {

  /** A refusal. */
  public static <T extends NdrStructure> EnumResponse<T> refused(int level, ResumeHandle resume,
      WinError status) {
    return new EnumResponse<>(EnumStruct.empty(level), 0, resume, status);
  }

  /** Reads the results. */
  public static <T extends NdrStructure> EnumResponse<T> decode(Levels<T> levels, Bytes stub)
      throws Malformed {
    var in = new NdrReader(stub);
    var response = new EnumResponse<>(EnumStruct.decode(levels, in), in.i32(), ResumeHandle.decode(in),
        new WinError(in.i32()));
    in.end();
    return response;
  }

  /** The stub. */
  public Bytes stub(Levels<T> levels) {
    var out = new NdrWriter();
    info.encode(levels, out);
    out.i32(totalEntries);
    resume.encode(out);
    return out.i32(status.value()).stub();
  }
}
