package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A context of a name that has no type here: it must be ignored, and keeps its bytes. Under the name of one
 * that has a type it would be read back as that.
 *
 * @param name at least four bytes
 * @param data whatever it carries
 */
public record RawCreateContext(Bytes name,
    Bytes data) implements CreateRequestContext, CreateResponseContext {

  /** Holds the name against its field. */
  public RawCreateContext {
    Width.bytes16(name);
    if (name.size() < 4) {
      throw new IllegalArgumentException("a name of " + name.size() + " bytes");
    }
  }

  @Override
  public void encode(WireWriter out) {
    out.bytes(data);
  }
}
