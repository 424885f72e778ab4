package org.sumbawa.wire.rpc.ndr;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.Guid;

/**
 * Names something that a server keeps for a client between calls. C706 14.2.16.6.
 *
 * @param attributes 0
 * @param id which
 */
public record ContextHandle(int attributes, Guid id) {
  /** Nothing: what a closed handle becomes. */
  public static final ContextHandle NONE = new ContextHandle(0, Guid.NONE);

  /** Reads 20 bytes. */
  public static ContextHandle decode(NdrReader in) throws Malformed {
    return new ContextHandle(in.i32(), in.guid());
  }

  /** Writes 20 bytes. */
  public NdrWriter encode(NdrWriter out) {
    return out.i32(attributes).guid(id);
  }
}
