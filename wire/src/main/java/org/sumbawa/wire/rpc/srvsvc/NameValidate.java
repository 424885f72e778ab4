package org.sumbawa.wire.rpc.srvsvc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.WinError;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Tells whether a name could be one: NetprNameValidate. MS-SRVS 3.1.4.32. */
public final class NameValidate {
  /** The type of a share's name. */
  public static final int SHARE = 9;

  private NameValidate() {}

  /**
   * Asks.
   *
   * @param serverName the server, as the client knows it
   * @param name the name
   * @param type what it would name. MS-SRVS 2.2.2.8
   * @param flags 0
   */
  public record Request(String serverName, String name, int type, int flags) {

    /** Reads the arguments. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var request = new Request(in.stringPointer().read(), in.string(), in.i32(), in.i32());
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      return new NdrWriter().stringPointer(serverName).flush().string(name).i32(type).i32(flags).stub();
    }
  }

  /** Says so. */
  public record Response(WinError status) {

    /** Reads the results. */
    public static Response decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var response = new Response(new WinError(in.i32()));
      in.end();
      return response;
    }

    /** The stub. */
    public Bytes stub() {
      return new NdrWriter().i32(status.value()).stub();
    }
  }
}
