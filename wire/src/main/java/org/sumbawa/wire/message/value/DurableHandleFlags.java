package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** Which kind of durability. MS-SMB2 2.2.13.2.11. */
public record DurableHandleFlags(int bits) implements Flags<DurableHandleFlags> {
  /** No bits. */
  public static final DurableHandleFlags NONE = new DurableHandleFlags(0);
  /** The handle survives a failover of the server. */
  public static final DurableHandleFlags PERSISTENT = new DurableHandleFlags(0x2);

  @Override
  public DurableHandleFlags ofBits(int bits) {
    return new DurableHandleFlags(bits);
  }
}
