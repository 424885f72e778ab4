package org.sumbawa.wire.message.value;

/**
 * How the data of a READ or WRITE travels; an unknown number survives because old dialects ignore
 * the field. MS-SMB2 2.2.19 and 2.2.21.
 */
public record ChannelType(int value) {
  /** In the message. */
  public static final ChannelType NONE = new ChannelType(0);
  /** By RDMA, to or from the buffers described in the message. */
  public static final ChannelType RDMA_V1 = new ChannelType(1);
  /** The same, and the server invalidates the buffers when it answers, from 3.0.2 on. */
  public static final ChannelType RDMA_V1_INVALIDATE = new ChannelType(2);
  /** By RDMA, signed or encrypted, in 3.1.1. */
  public static final ChannelType RDMA_TRANSFORM = new ChannelType(3);
}
