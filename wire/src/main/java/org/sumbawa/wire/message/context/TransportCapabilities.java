package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Whether the transport's own encryption will do. MS-SMB2 2.2.3.1.5.
 *
 * @param flags what is offered or accepted
 */
public record TransportCapabilities(TransportFlags flags) implements NegotiateContext {
  static final int TYPE = 6;

  static TransportCapabilities decode(WireReader in) throws Malformed {
    return new TransportCapabilities(new TransportFlags(in.i32()));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(flags.bits());
  }
}
