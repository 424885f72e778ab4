package org.sumbawa.wire.rpc.pdu;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** What stands between the common header and the security trailer. C706 12.6.4. */
public sealed interface PduBody permits Request, Response, Fault, Bind, BindAck, BindNak, EmptyBody {

  /** What it makes of a PDU. */
  PduType type();

  /** How many bytes it takes. */
  int size();

  /** Writes it; positions count from the PDU's first byte. */
  void encode(WireWriter out);

  /** Reads the body of a type, to the end of what the reader holds; positions count from the PDU's first byte. */
  static PduBody decode(PduType type, boolean withObject, WireReader in) throws Malformed {
    return switch (type) {
      case REQUEST -> Request.decode(withObject, in);
      case RESPONSE -> Response.decode(in);
      case FAULT -> Fault.decode(in);
      case BIND, ALTER_CONTEXT -> Bind.decode(type, in);
      case BIND_ACK, ALTER_CONTEXT_RESPONSE -> BindAck.decode(type, in);
      case BIND_NAK -> BindNak.decode(in);
      case AUTH3, SHUTDOWN, CO_CANCEL, ORPHANED -> new EmptyBody(type);
    };
  }
}
