package org.sumbawa.wire.rpc.srvsvc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.WinError;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** What a procedure gives that only says what became of it, such as {@link FileClose}. MS-SRVS 3.1.4. */
public record StatusResponse(WinError status) {

  /** Reads the results. */
  public static StatusResponse decode(Bytes stub) throws Malformed {
    var in = new NdrReader(stub);
    var response = new StatusResponse(new WinError(in.i32()));
    in.end();
    return response;
  }

  /** The stub. */
  public Bytes stub() {
    return new NdrWriter().i32(status.value()).stub();
  }
}
