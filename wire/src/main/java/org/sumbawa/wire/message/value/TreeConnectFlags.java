package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Width;

/** How TREE_CONNECT is meant, in 3.1.1; reserved before. MS-SMB2 2.2.9. */
public record TreeConnectFlags(int bits) implements Flags<TreeConnectFlags> {
  /** No bits. */
  public static final TreeConnectFlags NONE = new TreeConnectFlags(0);
  /** The client was connected to this cluster share before, with this dialect. */
  public static final TreeConnectFlags CLUSTER_RECONNECT = new TreeConnectFlags(0x0001);
  /** The client can follow a share redirect. */
  public static final TreeConnectFlags REDIRECT_TO_OWNER = new TreeConnectFlags(0x0002);
  /** The buffer begins with the extension that leads to contexts. MS-SMB2 2.2.9.1. */
  public static final TreeConnectFlags EXTENSION_PRESENT = new TreeConnectFlags(0x0004);

  /** Holds the bits against the field of 16 bits. */
  public TreeConnectFlags {
    Width.u16(bits);
  }

  @Override
  public TreeConnectFlags ofBits(int bits) {
    return new TreeConnectFlags(bits);
  }
}
