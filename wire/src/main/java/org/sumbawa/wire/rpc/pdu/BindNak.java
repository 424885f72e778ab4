package org.sumbawa.wire.rpc.pdu;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Refuses a bind as a whole. It goes on with the versions of the protocol that are spoken, which is always 5.0.
 * C706 12.6.4.5, MS-RPCE 2.2.2.9.
 *
 * @param reason why: one of the constants, or of another make
 */
public record BindNak(int reason) implements PduBody {
  /** No reason is told. */
  public static final int NOT_SPECIFIED = 0;
  /** It would be too much for now. */
  public static final int TEMPORARY_CONGESTION = 1;
  /** Nobody here speaks that version. */
  public static final int VERSION_NOT_SUPPORTED = 4;
  /** The authentication is of a kind that is not known here. */
  public static final int AUTHENTICATION_TYPE_NOT_RECOGNIZED = 8;

  /** Holds the number against its field. */
  public BindNak {
    Width.u16(reason);
  }

  static BindNak decode(WireReader in) throws Malformed {
    return new BindNak(in.u16());
  }

  @Override
  public PduType type() {
    return PduType.BIND_NAK;
  }

  @Override
  public int size() {
    return 5;
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(reason).u8(1).u8(Pdu.VERSION).u8(0);
  }
}
