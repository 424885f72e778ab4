package org.sumbawa.wire.rpc.lsarpc;

import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.rpc.ndr.ContextHandle;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/**
 * Tells what a policy says: LsarQueryInformationPolicy and, with the same arguments, LsarQueryInformationPolicy2.
 * MS-LSAD 3.1.4.4.3 and 3.1.4.4.4.
 */
public final class QueryInformationPolicy {
  private QueryInformationPolicy() {}

  /** Asks for the information of a class, known or not. */
  public record Request(ContextHandle policy, int informationClass) {
    /** Holds the class against its field. */
    public Request {
      Width.u16(informationClass);
    }

    /** Reads the arguments. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var request = new Request(ContextHandle.decode(in), in.u16());
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      return policy.encode(new NdrWriter()).u16(informationClass).stub();
    }
  }

  /**
   * Tells it.
   *
   * @param informationClass the class; told only together with information, else 0
   * @param information the information, or nothing: never more than one
   * @param status what became of it
   */
  public record Response(int informationClass, List<PolicyInformation> information, NtStatus status) {
    /** Checks that a class is told with information and only then. */
    public Response {
      Width.u16(informationClass);
      information = List.copyOf(information);
      if (information.size() > 1 || information.isEmpty() != (informationClass == 0)) {
        throw new IllegalArgumentException(information.size() + " of class " + informationClass);
      }
    }

    /** A refusal. */
    public static Response refused(NtStatus status) {
      return new Response(0, List.of(), status);
    }

    /** Reads the results. */
    public static Response decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      if (!in.present()) {
        var refused = refused(new NtStatus(in.i32()));
        in.end();
        return refused;
      }
      int informationClass = in.u16();
      var decoder = PolicyInformation.decoder(informationClass)
          .orElseThrow(() -> new Malformed("policy information of class " + informationClass));
      Later<PolicyInformation> information = decoder.decode(in.align(Integer.BYTES));
      var response = new Response(informationClass, List.of(information.read()), new NtStatus(in.i32()));
      in.end();
      return response;
    }

    /** The stub. */
    public Bytes stub() {
      var out = new NdrWriter();
      if (information.isEmpty()) {
        out.nothing();
      } else {
        out.pointer(later -> information.getFirst().encode(later.u16(informationClass).align(Integer.BYTES)));
      }
      return out.flush().i32(status.value()).stub();
    }
  }
}
