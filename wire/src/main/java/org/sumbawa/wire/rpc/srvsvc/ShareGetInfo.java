package org.sumbawa.wire.rpc.srvsvc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.level.InfoResponse;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Tells of one share: NetrShareGetInfo. MS-SRVS 3.1.4.10. */
public final class ShareGetInfo {
  private ShareGetInfo() {}

  /**
   * Asks for it.
   *
   * @param serverName the server, as the client knows it
   * @param netName the share
   * @param level the level that is wanted, known or not
   */
  public record Request(String serverName, String netName, int level) {

    /** Reads the arguments. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var request = new Request(in.stringPointer().read(), in.string(), in.i32());
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      return new NdrWriter().stringPointer(serverName).flush().string(netName).i32(level).stub();
    }
  }

  /** Reads the results. */
  public static InfoResponse<ShareInfo> decodeResponse(Bytes stub) throws Malformed {
    return InfoResponse.decode(ShareInfo.LEVELS, stub);
  }
}
