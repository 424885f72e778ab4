package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;

/**
 * Asks for the file as it was in a snapshot. MS-SMB2 2.2.13.2.7.
 *
 * @param timestamp the time of the snapshot
 */
public record TimewarpToken(FileTime timestamp) implements CreateRequestContext {

  static TimewarpToken decode(WireReader in) throws Malformed {
    var context = new TimewarpToken(FileTime.decode(in));
    in.end();
    return context;
  }

  @Override
  public Bytes name() {
    return CreateContextName.TIMEWARP_TOKEN.bytes();
  }

  @Override
  public void encode(WireWriter out) {
    timestamp.encode(out);
  }
}
