package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The name by which the client knows the server; sent by clients only. MS-SMB2 2.2.3.1.4.
 *
 * @param name host name or address
 */
public record NetName(String name) implements NegotiateContext {
  static final int TYPE = 5;

  /** Holds the name against its field. */
  public NetName {
    Width.text16(name);
  }

  static NetName decode(WireReader in) throws Malformed {
    return new NetName(in.utf16(in.left()));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(WireWriter out) {
    out.utf16(name);
  }
}
