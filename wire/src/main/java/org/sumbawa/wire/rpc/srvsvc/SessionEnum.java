package org.sumbawa.wire.rpc.srvsvc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.level.EnumResponse;
import org.sumbawa.wire.rpc.level.EnumStruct;
import org.sumbawa.wire.rpc.level.ResumeHandle;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Lists sessions: NetrSessionEnum. MS-SRVS 3.1.4.5. */
public final class SessionEnum {
  private SessionEnum() {}

  /**
   * Asks for the list.
   *
   * @param serverName the server, as the client knows it
   * @param client only sessions from this client, with two backslashes in front; empty for all
   * @param user only sessions of this user; empty for all
   * @param info the level that is wanted
   * @param preferredMaximum about how many bytes the list may have; −1 for as many as it takes
   * @param resume where to go on
   */
  public record Request(String serverName, String client, String user, EnumStruct<SessionInfo> info,
      int preferredMaximum, ResumeHandle resume) {

    /** Reads the arguments. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var request =
          new Request(in.stringPointer().read(), in.stringPointer().read(), in.stringPointer().read(),
              EnumStruct.decode(SessionInfo.LEVELS, in), in.i32(), ResumeHandle.decode(in));
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      var out = new NdrWriter().stringPointer(serverName).flush().optionalString(client).flush()
          .optionalString(user).flush();
      info.encode(SessionInfo.LEVELS, out);
      resume.encode(out.i32(preferredMaximum));
      return out.stub();
    }
  }

  /** Reads the results. */
  public static EnumResponse<SessionInfo> decodeResponse(Bytes stub) throws Malformed {
    return EnumResponse.decode(SessionInfo.LEVELS, stub);
  }
}
