package org.sumbawa.wire.rpc.pdu;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;

/**
 * A call, or a fragment of one. C706 12.6.4.9.
 *
 * @param allocHint how long all arguments are, from this fragment on; 0 if not told
 * @param contextId the presentation context that was bound
 * @param opnum the number of the procedure
 * @param object the object that the call is for, usually {@link Guid#NONE}
 * @param stub the arguments, or a part of them
 */
public record Request(long allocHint, int contextId, int opnum, Guid object, Bytes stub) implements PduBody {
  /** Holds the numbers against their fields. */
  public Request {
    Width.u32(allocHint);
    Width.u16(contextId);
    Width.u16(opnum);
  }

  /** A call for no object. */
  public static Request of(int contextId, int opnum, Bytes stub) {
    return new Request(stub.size(), contextId, opnum, Guid.NONE, stub);
  }

  static Request decode(boolean withObject, WireReader in) throws Malformed {
    return new Request(in.u32(), in.u16(), in.u16(), withObject ? Guid.decode(in) : Guid.NONE, in.rest());
  }

  @Override
  public PduType type() {
    return PduType.REQUEST;
  }

  @Override
  public int size() {
    return 8 + (object.equals(Guid.NONE) ? 0 : 16) + stub.size();
  }

  @Override
  public void encode(WireWriter out) {
    out.u32(allocHint).u16(contextId).u16(opnum);
    if (!object.equals(Guid.NONE)) {
      object.encode(out);
    }
    out.bytes(stub);
  }
}
