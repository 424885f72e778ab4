package org.sumbawa.wire.rpc.pdu;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A call failed before its procedure ran, or besides it. C706 12.6.4.7, MS-RPCE 2.2.2.8.
 *
 * @param contextId the call's presentation context
 * @param cancelCount how many cancels arrived
 * @param status why, one of the constants here or of another make
 */
public record Fault(int contextId, int cancelCount, int status) implements PduBody {
  /** There is no procedure of that number: nca_s_op_rng_error. */
  public static final int OPERATION_RANGE = 0x1C01_0002;
  /** The presentation context stands for no interface: nca_s_unk_if. */
  public static final int UNKNOWN_INTERFACE = 0x1C01_0003;
  /** The call was refused as against the protocol: nca_s_proto_error. */
  public static final int PROTOCOL_ERROR = 0x1C01_000B;
  /** The arguments do not form what they should: RPC_X_BAD_STUB_DATA. */
  public static final int BAD_STUB_DATA = 0x0000_06F7;
  /** The caller may not: ERROR_ACCESS_DENIED. */
  public static final int ACCESS_DENIED = 0x0000_0005;
  /** The context handle is none of this connection's: nca_s_fault_context_mismatch. */
  public static final int UNKNOWN_HANDLE = 0x1C00_001A;

  private static final int SIZE = 16;
  // What peers tell here; nobody allocates by it.
  private static final int ALLOC_HINT = 24;

  /** Holds the numbers against their fields. */
  public Fault {
    Width.u16(contextId);
    Width.u8(cancelCount);
  }

  static Fault decode(WireReader in) throws Malformed {
    in.reserved(4);
    int contextId = in.u16();
    int cancelCount = in.u8();
    return new Fault(contextId, cancelCount, in.reserved(1).i32());
  }

  @Override
  public PduType type() {
    return PduType.FAULT;
  }

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  public void encode(WireWriter out) {
    out.u32(ALLOC_HINT).u16(contextId).u8(cancelCount).reserved(1).i32(status).reserved(4);
  }
}
