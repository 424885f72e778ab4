package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * How much room a new file shall have from the start. MS-SMB2 2.2.13.2.6.
 *
 * @param size in bytes
 */
public record AllocationSize(long size) implements CreateRequestContext {

  static AllocationSize decode(WireReader in) throws Malformed {
    var context = new AllocationSize(in.i64());
    in.end();
    return context;
  }

  @Override
  public Bytes name() {
    return CreateContextName.ALLOCATION_SIZE.bytes();
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(size);
  }
}
