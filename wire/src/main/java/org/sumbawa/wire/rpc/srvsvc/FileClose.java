package org.sumbawa.wire.rpc.srvsvc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Closes what somebody has open: NetrFileClose, which gives a {@link StatusResponse}. MS-SRVS 3.1.4.4. */
public final class FileClose {
  private FileClose() {}

  /**
   * Asks.
   *
   * @param serverName the server, as the client knows it
   * @param fileId what a list of open files calls it
   */
  public record Request(String serverName, int fileId) {

    /** Reads the arguments. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var request = new Request(in.stringPointer().read(), in.i32());
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      return new NdrWriter().stringPointer(serverName).flush().i32(fileId).stub();
    }
  }
}
