package org.sumbawa.wire.rpc.pdu;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The answer to a call, or a fragment of it. C706 12.6.4.10.
 *
 * @param allocHint how long the results are, from this fragment on; 0 if not told
 * @param contextId the call's presentation context
 * @param cancelCount how many cancels arrived
 * @param stub the results, or a part of them
 */
public record Response(long allocHint, int contextId, int cancelCount, Bytes stub) implements PduBody {
  /** Holds the numbers against their fields. */
  public Response {
    Width.u32(allocHint);
    Width.u16(contextId);
    Width.u8(cancelCount);
  }

  static Response decode(WireReader in) throws Malformed {
    long allocHint = in.u32();
    int contextId = in.u16();
    int cancelCount = in.u8();
    return new Response(allocHint, contextId, cancelCount, in.reserved(1).rest());
  }

  @Override
  public PduType type() {
    return PduType.RESPONSE;
  }

  @Override
  public int size() {
    return 8 + stub.size();
  }

  @Override
  public void encode(WireWriter out) {
    out.u32(allocHint).u16(contextId).u8(cancelCount).reserved(1).bytes(stub);
  }
}
