package org.sumbawa.wire.rpc.lsarpc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.rpc.ndr.ContextHandle;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Closes a handle: LsarClose. MS-LSAD 3.1.4.9.4. */
public final class Close {
  private Close() {}

  /** Asks. */
  public record Request(ContextHandle handle) {

    /** Reads the arguments. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var request = new Request(ContextHandle.decode(in));
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      return handle.encode(new NdrWriter()).stub();
    }
  }

  /** Says so: what is left of the handle, which is nothing when it was closed. */
  public record Response(ContextHandle handle, NtStatus status) {

    /** Reads the results. */
    public static Response decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var response = new Response(ContextHandle.decode(in), new NtStatus(in.i32()));
      in.end();
      return response;
    }

    /** The stub. */
    public Bytes stub() {
      return handle.encode(new NdrWriter()).i32(status.value()).stub();
    }
  }
}
