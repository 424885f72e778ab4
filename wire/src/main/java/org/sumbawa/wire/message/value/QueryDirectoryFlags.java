package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Width;

/** How a directory is to be listed. MS-SMB2 2.2.33. */
public record QueryDirectoryFlags(int bits) implements Flags<QueryDirectoryFlags> {
  /** No bits. */
  public static final QueryDirectoryFlags NONE = new QueryDirectoryFlags(0);
  /** Begin again. */
  public static final QueryDirectoryFlags RESTART_SCANS = new QueryDirectoryFlags(0x01);
  /** One entry only. */
  public static final QueryDirectoryFlags RETURN_SINGLE_ENTRY = new QueryDirectoryFlags(0x02);
  /** Begin at the file index. */
  public static final QueryDirectoryFlags INDEX_SPECIFIED = new QueryDirectoryFlags(0x04);
  /** Begin again with a new pattern. */
  public static final QueryDirectoryFlags REOPEN = new QueryDirectoryFlags(0x10);

  /** Holds the bits against the field of 8 bits. */
  public QueryDirectoryFlags {
    Width.u8(bits);
  }

  @Override
  public QueryDirectoryFlags ofBits(int bits) {
    return new QueryDirectoryFlags(bits);
  }
}
