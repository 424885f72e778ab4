package org.sumbawa.wire.rpc.srvsvc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Ends sessions: NetrSessionDel, which gives a {@link StatusResponse}. MS-SRVS 3.1.4.6. */
public final class SessionDel {
  private SessionDel() {}

  /**
   * Asks.
   *
   * @param serverName the server, as the client knows it
   * @param client those from this client, with two backslashes in front; empty for all
   * @param user those of this user; empty for all
   */
  public record Request(String serverName, String client, String user) {

    /** Reads the arguments. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var request =
          new Request(in.stringPointer().read(), in.stringPointer().read(), in.stringPointer().read());
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      return new NdrWriter().stringPointer(serverName).flush().optionalString(client).flush()
          .optionalString(user).flush().stub();
    }
  }
}
