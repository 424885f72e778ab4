package org.sumbawa.wire.rpc.pdu;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Ends a PDU whose sender authenticates itself within RPC. MS-RPCE 2.2.2.11.
 *
 * @param type which security provider, 0 for none
 * @param level how much is protected
 * @param contextId the security context
 * @param value the provider's token or signature; empty with {@link #NONE} and only there
 */
public record SecurityTrailer(int type, int level, int contextId, Bytes value) {
  /** No authentication. */
  public static final SecurityTrailer NONE = new SecurityTrailer(0, 0, 0, Bytes.EMPTY);

  /** How many bytes stand before the value. */
  static final int FIXED = 8;
  /** Where a trailer is written: at a multiple of this, counted from the PDU's start. It is read where it is. */
  static final int ALIGNMENT = 16;

  /** Holds the values against their fields. */
  public SecurityTrailer {
    Width.u8(type);
    Width.u8(level);
    Width.bytes16(value);
    if (value.isEmpty() && (type != 0 || level != 0 || contextId != 0)) {
      throw new IllegalArgumentException("a security trailer without a value");
    }
  }

  int size() {
    return FIXED + value.size();
  }

  /** Whether there is one. */
  public boolean isPresent() {
    return !value.isEmpty();
  }

  /** Reads a trailer to the end of what the reader holds; what it says about padding was used already. */
  static SecurityTrailer decode(WireReader in) throws Malformed {
    int type = in.u8();
    int level = in.u8();
    int contextId = in.reserved(2).i32();
    return new SecurityTrailer(type, level, contextId, in.rest());
  }

  void encode(int padding, WireWriter out) {
    out.u8(type).u8(level).u8(padding).reserved(1).i32(contextId).bytes(value);
  }
}
