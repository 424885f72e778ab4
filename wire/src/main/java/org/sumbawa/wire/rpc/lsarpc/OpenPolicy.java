package org.sumbawa.wire.rpc.lsarpc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.rpc.ndr.ContextHandle;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Opens the policy of a machine, on which the other procedures work: LsarOpenPolicy and LsarOpenPolicy2. */
public final class OpenPolicy {
  private OpenPolicy() {}

  /**
   * Asks by the machine's first letter, of which the document makes no more. MS-LSAD 3.1.4.4.2.
   *
   * @param systemName one character as a number, or 0 for none
   */
  public record Request(int systemName, AccessMask desiredAccess) {

    /** Reads the arguments. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      int systemName = in.present() ? in.u16() : 0;
      ObjectAttributes.skip(in);
      var request = new Request(systemName, new AccessMask(in.i32()));
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      var out = new NdrWriter();
      if (systemName == 0) {
        out.nothing();
      } else {
        out.pointer(later -> later.u16(systemName)).flush();
      }
      ObjectAttributes.encode(out);
      return out.i32(desiredAccess.bits()).stub();
    }
  }

  /** Asks by the machine's name, which may be empty. MS-LSAD 3.1.4.4.1. */
  public record Request2(String systemName, AccessMask desiredAccess) {

    /** Reads the arguments. */
    public static Request2 decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var systemName = in.stringPointer().read();
      ObjectAttributes.skip(in);
      var request = new Request2(systemName, new AccessMask(in.i32()));
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      var out = new NdrWriter().optionalString(systemName).flush();
      ObjectAttributes.encode(out);
      return out.i32(desiredAccess.bits()).stub();
    }
  }

  /** Gives the handle, or none. MS-LSAD 3.1.4.4.1 and 3.1.4.4.2. */
  public record Response(ContextHandle policy, NtStatus status) {

    /** Reads the results. */
    public static Response decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var response = new Response(ContextHandle.decode(in), new NtStatus(in.i32()));
      in.end();
      return response;
    }

    /** The stub. */
    public Bytes stub() {
      return policy.encode(new NdrWriter()).i32(status.value()).stub();
    }
  }
}
