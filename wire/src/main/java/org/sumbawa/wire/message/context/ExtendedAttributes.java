package org.sumbawa.wire.message.context;

import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FullEa;

/**
 * Extended attributes to store on a new file. MS-SMB2 2.2.13.2.1.
 *
 * @param attributes at least one
 */
public record ExtendedAttributes(List<FullEa> attributes) implements CreateRequestContext {

  /** Copies the list. */
  public ExtendedAttributes {
    attributes = List.copyOf(attributes);
    if (attributes.isEmpty()) {
      throw new IllegalArgumentException("no attribute");
    }
  }

  static ExtendedAttributes decode(WireReader in) throws Malformed {
    if (in.left() == 0) {
      throw new Malformed("no extended attribute");
    }
    return new ExtendedAttributes(FullEa.decodeList(in));
  }

  @Override
  public Bytes name() {
    return CreateContextName.EXTENDED_ATTRIBUTES.bytes();
  }

  @Override
  public void encode(WireWriter out) {
    FullEa.encodeList(attributes, out);
  }
}
