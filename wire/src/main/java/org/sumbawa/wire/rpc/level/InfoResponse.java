package org.sumbawa.wire.rpc.level;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.WinError;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/**
 * Tells of one thing: the answer to NetrShareGetInfo, NetrServerGetInfo and NetrWkstaGetInfo. MS-SRVS 3.1.4.10 and
 * 3.1.4.17, MS-WKST 3.2.4.1.
 *
 * @param info the level with the thing, or with nothing if it was refused
 * @param status what became of it
 * @param <T> what is told of
 */
public record InfoResponse<T extends NdrStructure>(InfoStruct<T> info, WinError status) {

  /** A refusal. */
  public static <T extends NdrStructure> InfoResponse<T> refused(int level, WinError status) {
    return new InfoResponse<>(InfoStruct.empty(level), status);
  }

  /** Reads the results. */
  public static <T extends NdrStructure> InfoResponse<T> decode(Levels<T> levels, Bytes stub)
      throws Malformed {
    var in = new NdrReader(stub);
    var response = new InfoResponse<>(InfoStruct.decode(levels, in), new WinError(in.i32()));
    in.end();
    return response;
  }

  /** The stub. */
  public Bytes stub(Levels<T> levels) {
    var out = new NdrWriter();
    info.encode(levels, out);
    return out.i32(status.value()).stub();
  }
}
