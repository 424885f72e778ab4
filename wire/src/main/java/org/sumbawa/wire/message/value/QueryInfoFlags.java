package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** How extended attributes are to be listed. MS-SMB2 2.2.37. */
public record QueryInfoFlags(int bits) implements Flags<QueryInfoFlags> {
  /** No bits. */
  public static final QueryInfoFlags NONE = new QueryInfoFlags(0);
  /** Begin again. */
  public static final QueryInfoFlags RESTART_SCAN = new QueryInfoFlags(0x1);
  /** One entry only. */
  public static final QueryInfoFlags RETURN_SINGLE_ENTRY = new QueryInfoFlags(0x2);
  /** Begin at the index in the additional information. */
  public static final QueryInfoFlags INDEX_SPECIFIED = new QueryInfoFlags(0x4);

  @Override
  public QueryInfoFlags ofBits(int bits) {
    return new QueryInfoFlags(bits);
  }
}
