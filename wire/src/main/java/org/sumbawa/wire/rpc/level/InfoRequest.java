package org.sumbawa.wire.rpc.level;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/**
 * Asks a machine what it says of itself: NetrServerGetInfo and NetrWkstaGetInfo. MS-SRVS 3.1.4.17, MS-WKST 3.2.4.1.
 *
 * @param serverName the machine, as the client knows it
 * @param level the level that is wanted, known or not
 */
public record InfoRequest(String serverName, int level) {

  /** Reads the arguments. */
  public static InfoRequest decode(Bytes stub) throws Malformed {
    var in = new NdrReader(stub);
    var request = new InfoRequest(in.stringPointer().read(), in.i32());
    in.end();
    return request;
  }

  /** The stub. */
  public Bytes stub() {
    return new NdrWriter().stringPointer(serverName).flush().i32(level).stub();
  }
}
