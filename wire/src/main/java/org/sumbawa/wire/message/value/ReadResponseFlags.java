package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** What the buffer of a READ response holds. MS-SMB2 2.2.20. */
public record ReadResponseFlags(int bits) implements Flags<ReadResponseFlags> {
  /** No bits. */
  public static final ReadResponseFlags NONE = new ReadResponseFlags(0);
  /** The RDMA transform of the data that went over the channel. MS-SMB2 2.2.43. */
  public static final ReadResponseFlags RDMA_TRANSFORM = new ReadResponseFlags(0x1);

  @Override
  public ReadResponseFlags ofBits(int bits) {
    return new ReadResponseFlags(bits);
  }
}
