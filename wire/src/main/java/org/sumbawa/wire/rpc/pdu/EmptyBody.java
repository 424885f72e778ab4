package org.sumbawa.wire.rpc.pdu;

import org.sumbawa.wire.codec.WireWriter;

/** The body of a PDU that says all with its type, or with its security trailer. C706 12.6.4.5 to 12.6.4.11. */
public record EmptyBody(PduType type) implements PduBody {
  /** Checks that the type is one of these. */
  public EmptyBody {
    switch (type) {
      case AUTH3, SHUTDOWN, CO_CANCEL, ORPHANED -> {
      }
      default -> throw new IllegalArgumentException(type + " has a body");
    }
  }

  /** Before the third leg of an authentication there are four bytes that mean nothing. MS-RPCE 2.2.2.10. */
  @Override
  public int size() {
    return type == PduType.AUTH3 ? 4 : 0;
  }

  @Override
  public void encode(WireWriter out) {
    out.reserved(size());
  }
}
