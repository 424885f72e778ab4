package org.sumbawa.wire.rpc.pdu;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;

/**
 * One fragment on a connection. Numbers are little-endian here, as every client writes them that uses SMB; another
 * byte order is malformed. C706 12.6.3.1.
 *
 * @param flags how to take it; {@link PduFlags#OBJECT} follows from the body and is never among them
 * @param callId pairs answers and calls
 * @param body what it says
 * @param security how its sender authenticates itself, or {@link SecurityTrailer#NONE}
 */
public record Pdu(PduFlags flags, int callId, PduBody body, SecurityTrailer security) implements Wire {
  /** The version of the protocol. */
  public static final int VERSION = 5;
  /** How many bytes stand before the body. */
  public static final int HEADER = 16;

  private static final int REPRESENTATION_OFFSET = 4;
  private static final int LENGTH_OFFSET = 8;
  private static final int LITTLE_ENDIAN_ASCII = 0x10;
  private static final int LONGEST = 0xFFFF;

  /** Takes the flag out that the body stands for, and holds the size against its field. */
  public Pdu {
    flags = flags.without(PduFlags.OBJECT);
    Width.u16(size(body, security));
  }

  /** A PDU of one fragment without security. */
  public static Pdu of(int callId, PduBody body) {
    return new Pdu(PduFlags.WHOLE, callId, body, SecurityTrailer.NONE);
  }

  /** Reads one PDU, which is all that the reader holds. */
  public static Pdu decode(WireReader in) throws Malformed {
    int version = in.u8();
    in.reserved(1);
    int typeCode = in.u8();
    var type = PduType.of(typeCode).orElseThrow(() -> new Malformed("a PDU of type " + typeCode));
    var flags = new PduFlags(in.u8());
    int representation = in.u8();
    int length = in.reserved(3).u16();
    int authLength = in.u16();
    int callId = in.i32();
    if (version != VERSION || representation != LITTLE_ENDIAN_ASCII || length != in.length()) {
      throw new Malformed("a PDU of version " + version + ", representation " + representation + ", " + length
          + " of " + in.length() + " bytes");
    }
    int end = authLength == 0 ? length : length - authLength - SecurityTrailer.FIXED;
    var security = authLength == 0 ? SecurityTrailer.NONE : SecurityTrailer.decode(in.at(end, length - end));
    int padding = authLength == 0 ? 0 : in.at(end, SecurityTrailer.FIXED).reserved(2).u8();
    var body = in.at(0, (long) end - padding).seek(HEADER);
    var decoded = PduBody.decode(type, flags.has(PduFlags.OBJECT), body);
    if (size(decoded, security) > LONGEST) {
      throw new Malformed("a PDU that leaves no room for its padding");
    }
    return new Pdu(flags, callId, decoded, security);
  }

  /** The type, by its body. */
  public PduType type() {
    return body.type();
  }

  @Override
  public void encode(WireWriter out) {
    int start = out.originHere();
    out.u8(VERSION).u8(0).u8(type().code()).u8(wireFlags().bits()).u8(LITTLE_ENDIAN_ASCII).reserved(3);
    var length = out.mark16();
    out.u16(security.value().size()).i32(callId);
    body.encode(out);
    if (security.isPresent()) {
      security.encode(padding(body), out.reserved(padding(body)));
    }
    out.fill16(length, out.position());
    out.origin(start);
  }

  private PduFlags wireFlags() {
    boolean withObject = body instanceof Request request && !request.object().equals(Guid.NONE);
    return withObject ? flags.or(PduFlags.OBJECT) : flags;
  }

  private static int size(PduBody body, SecurityTrailer security) {
    return HEADER + body.size() + (security.isPresent() ? padding(body) + security.size() : 0);
  }

  private static int padding(PduBody body) {
    return -(HEADER + body.size()) & (SecurityTrailer.ALIGNMENT - 1);
  }

  /** The length that a PDU tells of itself, from its first bytes, of which there must be {@link #HEADER}. */
  static int length(Bytes beginning) throws Malformed {
    int representation = beginning.at(REPRESENTATION_OFFSET);
    if (representation != LITTLE_ENDIAN_ASCII) {
      // Not even its length means what it seems to.
      throw new Malformed("a PDU of representation " + representation);
    }
    return beginning.at(LENGTH_OFFSET) | beginning.at(LENGTH_OFFSET + 1) << 8;
  }
}
