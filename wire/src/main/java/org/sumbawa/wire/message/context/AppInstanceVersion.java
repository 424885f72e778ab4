package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The version of an application's identifier: a later one may take over, an earlier one may not.
 * MS-SMB2 2.2.13.2.15.
 *
 * @param high the more significant half, without sign
 * @param low the less significant half, without sign
 */
public record AppInstanceVersion(long high,
    long low) implements CreateRequestContext, Comparable<AppInstanceVersion> {
  private static final int STRUCTURE_SIZE = 24;

  static AppInstanceVersion decode(WireReader in) throws Malformed {
    in.structureSize(STRUCTURE_SIZE);
    in.reserved(2 + 4);
    var context = new AppInstanceVersion(in.i64(), in.i64());
    in.end();
    return context;
  }

  @Override
  public Bytes name() {
    return CreateContextName.APP_INSTANCE_VERSION.bytes();
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(STRUCTURE_SIZE).reserved(2 + 4).i64(high).i64(low);
  }

  @Override
  public int compareTo(AppInstanceVersion other) {
    int highs = Long.compareUnsigned(high, other.high);
    return highs != 0 ? highs : Long.compareUnsigned(low, other.low);
  }
}
