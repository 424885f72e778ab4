package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** What a share is able to do. MS-SMB2 2.2.10. */
public record ShareCapabilities(int bits) implements Flags<ShareCapabilities> {
  /** No bits. */
  public static final ShareCapabilities NONE = new ShareCapabilities(0);
  /** Part of a DFS tree. */
  public static final ShareCapabilities DFS = new ShareCapabilities(0x008);
  /** Persistent handles are granted, from 3.0 on. */
  public static final ShareCapabilities CONTINUOUS_AVAILABILITY = new ShareCapabilities(0x010);
  /** Served by several nodes at once, from 3.0 on. */
  public static final ShareCapabilities SCALEOUT = new ShareCapabilities(0x020);
  /** Watched by the witness service, from 3.0 on. */
  public static final ShareCapabilities CLUSTER = new ShareCapabilities(0x040);
  /** One node owns the share and may change, from 3.0.2 on. */
  public static final ShareCapabilities ASYMMETRIC = new ShareCapabilities(0x080);
  /** The server sends share redirects, in 3.1.1. */
  public static final ShareCapabilities REDIRECT_TO_OWNER = new ShareCapabilities(0x100);

  @Override
  public ShareCapabilities ofBits(int bits) {
    return new ShareCapabilities(bits);
  }
}
