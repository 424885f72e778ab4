package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** Properties of a share. MS-SMB2 2.2.10. */
public record ShareFlags(int bits) implements Flags<ShareFlags> {
  /** No bits. */
  public static final ShareFlags NONE = new ShareFlags(0);
  /** Part of a DFS tree. */
  public static final ShareFlags DFS = new ShareFlags(0x0000_0001);
  /** The root of a DFS tree. */
  public static final ShareFlags DFS_ROOT = new ShareFlags(0x0000_0002);
  /**
   * Clients may keep files they use for offline work; no caching bit at all means manual caching.
   */
  public static final ShareFlags AUTO_CACHING = new ShareFlags(0x0000_0010);
  /** Like AUTO_CACHING, and programs may run from the offline copy. */
  public static final ShareFlags VDO_CACHING = new ShareFlags(0x0000_0020);
  /** Offline caching is forbidden: both caching bits, and the mask of them. */
  public static final ShareFlags NO_CACHING = new ShareFlags(0x0000_0030);
  /** Opens that deny reading to others are not allowed. */
  public static final ShareFlags RESTRICT_EXCLUSIVE_OPENS = new ShareFlags(0x0000_0100);
  /** Opens that deny deletion to others are not allowed. */
  public static final ShareFlags FORCE_SHARED_DELETE = new ShareFlags(0x0000_0200);
  /** Ignored by clients. */
  public static final ShareFlags ALLOW_NAMESPACE_CACHING = new ShareFlags(0x0000_0400);
  /** Directory entries are filtered by access. */
  public static final ShareFlags ACCESS_BASED_DIRECTORY_ENUM = new ShareFlags(0x0000_0800);
  /** No exclusive caching is granted. */
  public static final ShareFlags FORCE_LEVELII_OPLOCK = new ShareFlags(0x0000_1000);
  /** Branch cache hashes, version 1. */
  public static final ShareFlags ENABLE_HASH_V1 = new ShareFlags(0x0000_2000);
  /** Branch cache hashes, version 2. */
  public static final ShareFlags ENABLE_HASH_V2 = new ShareFlags(0x0000_4000);
  /** Everything on this share must be encrypted, from 3.0 on. */
  public static final ShareFlags ENCRYPT_DATA = new ShareFlags(0x0000_8000);
  /** A client may connect on behalf of a remoted identity. */
  public static final ShareFlags IDENTITY_REMOTING = new ShareFlags(0x0004_0000);
  /** Compression is welcome on this share, in 3.1.1. */
  public static final ShareFlags COMPRESS_DATA = new ShareFlags(0x0010_0000);
  /** The share had better have connections of its own; advice only. */
  public static final ShareFlags ISOLATED_TRANSPORT = new ShareFlags(0x0020_0000);

  @Override
  public ShareFlags ofBits(int bits) {
    return new ShareFlags(bits);
  }
}
