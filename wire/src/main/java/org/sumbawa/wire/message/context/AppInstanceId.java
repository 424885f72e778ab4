package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;

/**
 * Who opens, as an application names itself: its earlier opens give way. MS-SMB2 2.2.13.2.13.
 *
 * @param id the application's identifier
 */
public record AppInstanceId(Guid id) implements CreateRequestContext {
  private static final int STRUCTURE_SIZE = 20;

  static AppInstanceId decode(WireReader in) throws Malformed {
    in.structureSize(STRUCTURE_SIZE);
    in.reserved(2);
    var context = new AppInstanceId(Guid.decode(in));
    in.end();
    return context;
  }

  @Override
  public Bytes name() {
    return CreateContextName.APP_INSTANCE_ID.bytes();
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(STRUCTURE_SIZE).reserved(2);
    id.encode(out);
  }
}
