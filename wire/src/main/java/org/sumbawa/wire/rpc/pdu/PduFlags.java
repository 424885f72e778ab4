package org.sumbawa.wire.rpc.pdu;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Width;

/** How a PDU is to be taken: eight bits. C706 12.6.3.1, MS-RPCE 2.2.2.3. */
public record PduFlags(int bits) implements Flags<PduFlags> {
  /** The first fragment. */
  public static final PduFlags FIRST = new PduFlags(0x01);
  /** The last fragment. */
  public static final PduFlags LAST = new PduFlags(0x02);
  /** The only fragment. */
  public static final PduFlags WHOLE = new PduFlags(0x03);
  /** A cancel was pending; in a bind, that headers may be signed. */
  public static final PduFlags PENDING_CANCEL = new PduFlags(0x04);
  /** Several calls may be under way at once. */
  public static final PduFlags CONCURRENT = new PduFlags(0x10);
  /** In a fault: the call was certainly not run. */
  public static final PduFlags DID_NOT_EXECUTE = new PduFlags(0x20);
  /** Nobody waits for an answer. */
  public static final PduFlags MAYBE = new PduFlags(0x40);
  /** A request names an object: told by the request itself, and set when it is written. */
  public static final PduFlags OBJECT = new PduFlags(0x80);

  /** Holds the bits against their field. */
  public PduFlags {
    Width.u8(bits);
  }

  @Override
  public PduFlags ofBits(int bits) {
    return new PduFlags(bits);
  }
}
