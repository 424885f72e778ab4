package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** What a side is able to do, as said in NEGOTIATE. MS-SMB2 2.2.3 and 2.2.4. */
public record Capabilities(int bits) implements Flags<Capabilities> {
  /** No bits. */
  public static final Capabilities NONE = new Capabilities(0);
  /** Follows or serves the distributed file system. */
  public static final Capabilities DFS = new Capabilities(0x01);
  /** Leases, from 2.1 on. */
  public static final Capabilities LEASING = new Capabilities(0x02);
  /** Operations of several credits, from 2.1 on. */
  public static final Capabilities LARGE_MTU = new Capabilities(0x04);
  /** Several connections for one session, from 3.0 on. */
  public static final Capabilities MULTI_CHANNEL = new Capabilities(0x08);
  /** Handles that survive a failover, from 3.0 on. */
  public static final Capabilities PERSISTENT_HANDLES = new Capabilities(0x10);
  /** Leases on directories, from 3.0 on. */
  public static final Capabilities DIRECTORY_LEASING = new Capabilities(0x20);
  /** Encryption with AES-128-CCM, 3.0 and 3.0.2 only: 3.1.1 has a negotiate context for it. */
  public static final Capabilities ENCRYPTION = new Capabilities(0x40);
  /** One-way notifications from server to client, from 3.1.1 on. */
  public static final Capabilities NOTIFICATIONS = new Capabilities(0x80);

  @Override
  public Capabilities ofBits(int bits) {
    return new Capabilities(bits);
  }
}
