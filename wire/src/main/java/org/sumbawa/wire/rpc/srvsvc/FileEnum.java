package org.sumbawa.wire.rpc.srvsvc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.level.EnumResponse;
import org.sumbawa.wire.rpc.level.EnumStruct;
import org.sumbawa.wire.rpc.level.ResumeHandle;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Lists open files: NetrFileEnum. MS-SRVS 3.1.4.2. */
public final class FileEnum {
  private FileEnum() {}

  /**
   * Asks for the list.
   *
   * @param serverName the server, as the client knows it
   * @param basePath only files whose path begins so; empty for all
   * @param user only files of this user; empty for all
   * @param info the level that is wanted
   * @param preferredMaximum about how many bytes the list may have; −1 for as many as it takes
   * @param resume where to go on
   */
  public record Request(String serverName, String basePath, String user, EnumStruct<FileInfo> info,
      int preferredMaximum, ResumeHandle resume) {

    /** Reads the arguments. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var request =
          new Request(in.stringPointer().read(), in.stringPointer().read(), in.stringPointer().read(),
              EnumStruct.decode(FileInfo.LEVELS, in), in.i32(), ResumeHandle.decode(in));
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      var out = new NdrWriter().stringPointer(serverName).flush().optionalString(basePath).flush()
          .optionalString(user).flush();
      info.encode(FileInfo.LEVELS, out);
      resume.encode(out.i32(preferredMaximum));
      return out.stub();
    }
  }

  /** Reads the results. */
  public static EnumResponse<FileInfo> decodeResponse(Bytes stub) throws Malformed {
    return EnumResponse.decode(FileInfo.LEVELS, stub);
  }
}
