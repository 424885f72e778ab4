package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Flags;

/** How quotas of a volume are kept. MS-FSCC 2.5.2. */
public record FileSystemControlFlags(int bits) implements Flags<FileSystemControlFlags> {
  /** Counted, not enforced; goes before {@link #QUOTA_ENFORCE}. */
  public static final FileSystemControlFlags QUOTA_TRACK = new FileSystemControlFlags(0x0000_0001);
  /** Counted and enforced. */
  public static final FileSystemControlFlags QUOTA_ENFORCE = new FileSystemControlFlags(0x0000_0002);
  /** Not indexed. */
  public static final FileSystemControlFlags CONTENT_INDEX_DISABLED = new FileSystemControlFlags(0x0000_0008);
  /** Logged when a user passes the warning. */
  public static final FileSystemControlFlags LOG_QUOTA_THRESHOLD = new FileSystemControlFlags(0x0000_0010);
  /** Logged when a user passes the limit. */
  public static final FileSystemControlFlags LOG_QUOTA_LIMIT = new FileSystemControlFlags(0x0000_0020);
  /** Logged when the volume passes the warning. */
  public static final FileSystemControlFlags LOG_VOLUME_THRESHOLD = new FileSystemControlFlags(0x0000_0040);
  /** Logged when the volume passes the limit. */
  public static final FileSystemControlFlags LOG_VOLUME_LIMIT = new FileSystemControlFlags(0x0000_0080);
  /** The counts are not complete. */
  public static final FileSystemControlFlags QUOTAS_INCOMPLETE = new FileSystemControlFlags(0x0000_0100);
  /** The counts are being made anew. */
  public static final FileSystemControlFlags QUOTAS_REBUILDING = new FileSystemControlFlags(0x0000_0200);

  @Override
  public FileSystemControlFlags ofBits(int bits) {
    return new FileSystemControlFlags(bits);
  }
}
