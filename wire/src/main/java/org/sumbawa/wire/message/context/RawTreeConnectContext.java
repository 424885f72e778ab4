package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A context of a kind that has no type here: it must be ignored, and keeps its bytes. With the number of a kind
 * that has a type it would be read back as that.
 *
 * @param type the number of the kind
 * @param data whatever it carries
 */
public record RawTreeConnectContext(int type, Bytes data) implements TreeConnectContext {

  /** Holds the values against their fields. */
  public RawTreeConnectContext {
    Width.u16(type);
    Width.bytes16(data);
  }

  @Override
  public void encode(WireWriter out) {
    out.bytes(data);
  }
}
