package org.sumbawa.wire.rpc.lsarpc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Tells callers who they are: LsarGetUserName. MS-LSAT 3.1.4.4. */
public final class GetUserName {
  private GetUserName() {}

  /**
   * Asks.
   *
   * @param systemName the server, as the client knows it
   * @param withDomain whether the domain is wanted as well
   */
  public record Request(String systemName, boolean withDomain) {

    /** Reads the arguments; names that a client fills in although they are only results do not count. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var systemName = in.stringPointer().read();
      in.pointer(NdrReader::countedString).read();
      boolean withDomain = in.present();
      if (withDomain) {
        in.pointer(NdrReader::countedString).read();
      }
      in.end();
      return new Request(systemName, withDomain);
    }

    /** The stub. */
    public Bytes stub() {
      var out = new NdrWriter().optionalString(systemName).flush().nothing();
      return withDomain ? out.pointer(NdrWriter::nothing).stub() : out.nothing().stub();
    }
  }

  /**
   * Tells.
   *
   * @param userName the name, or empty if it was refused
   * @param withDomain whether the domain was wanted
   * @param domainName the domain; empty if it was not wanted, or refused
   * @param status what became of it
   */
  public record Response(String userName, boolean withDomain, String domainName, NtStatus status) {
    /** Holds the values against their fields. */
    public Response {
      Width.text16(userName);
      Width.text16(domainName);
      if (!withDomain && !domainName.isEmpty()) {
        throw new IllegalArgumentException("a domain that nobody wanted");
      }
    }

    /** Reads the results. */
    public static Response decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var userName = in.pointer(NdrReader::countedString).read().orElse("");
      boolean withDomain = in.present();
      var domainName = withDomain ? in.pointer(NdrReader::countedString).read().orElse("") : "";
      var response = new Response(userName, withDomain, domainName, new NtStatus(in.i32()));
      in.end();
      return response;
    }

    /** The stub. */
    public Bytes stub() {
      var out = pointer(userName, new NdrWriter()).flush();
      if (withDomain) {
        out.pointer(later -> pointer(domainName, later)).flush();
      } else {
        out.nothing();
      }
      return out.i32(status.value()).stub();
    }

    private static NdrWriter pointer(String name, NdrWriter out) {
      return name.isEmpty() ? out.nothing() : out.pointer(later -> later.countedString(name));
    }
  }
}
