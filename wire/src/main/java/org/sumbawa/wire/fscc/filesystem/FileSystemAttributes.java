package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Flags;

/** What a file system can do. MS-FSCC 2.5.1. */
public record FileSystemAttributes(int bits) implements Flags<FileSystemAttributes> {
  /** Names that differ only in case can be told apart. */
  public static final FileSystemAttributes CASE_SENSITIVE_SEARCH = new FileSystemAttributes(0x0000_0001);
  /** Names are kept as they were written. */
  public static final FileSystemAttributes CASE_PRESERVED_NAMES = new FileSystemAttributes(0x0000_0002);
  /** Names may hold any character. */
  public static final FileSystemAttributes UNICODE_ON_DISK = new FileSystemAttributes(0x0000_0004);
  /** Access lists are kept and enforced. */
  public static final FileSystemAttributes PERSISTENT_ACLS = new FileSystemAttributes(0x0000_0008);
  /** Single files can be compressed. */
  public static final FileSystemAttributes FILE_COMPRESSION = new FileSystemAttributes(0x0000_0010);
  /** Users have quotas. */
  public static final FileSystemAttributes VOLUME_QUOTAS = new FileSystemAttributes(0x0000_0020);
  /** Files may have holes. */
  public static final FileSystemAttributes SUPPORTS_SPARSE_FILES = new FileSystemAttributes(0x0000_0040);
  /** Files may be reparse points. */
  public static final FileSystemAttributes SUPPORTS_REPARSE_POINTS = new FileSystemAttributes(0x0000_0080);
  /** Data may be moved to slower storage. */
  public static final FileSystemAttributes SUPPORTS_REMOTE_STORAGE = new FileSystemAttributes(0x0000_0100);
  /** Closing tells what else was done. */
  public static final FileSystemAttributes RETURNS_CLEANUP_RESULT_INFO =
      new FileSystemAttributes(0x0000_0200);
  /** Names can be taken away while the file is open. */
  public static final FileSystemAttributes SUPPORTS_POSIX_UNLINK_RENAME =
      new FileSystemAttributes(0x0000_0400);
  /** All of it is compressed. */
  public static final FileSystemAttributes VOLUME_IS_COMPRESSED = new FileSystemAttributes(0x0000_8000);
  /** Files have object ids. */
  public static final FileSystemAttributes SUPPORTS_OBJECT_IDS = new FileSystemAttributes(0x0001_0000);
  /** Files can be encrypted. */
  public static final FileSystemAttributes SUPPORTS_ENCRYPTION = new FileSystemAttributes(0x0002_0000);
  /** Files may have several streams. */
  public static final FileSystemAttributes NAMED_STREAMS = new FileSystemAttributes(0x0004_0000);
  /** Nothing can be changed. */
  public static final FileSystemAttributes READ_ONLY_VOLUME = new FileSystemAttributes(0x0008_0000);
  /** Can be written to once. */
  public static final FileSystemAttributes SEQUENTIAL_WRITE_ONCE = new FileSystemAttributes(0x0010_0000);
  /** Changes can be grouped. */
  public static final FileSystemAttributes SUPPORTS_TRANSACTIONS = new FileSystemAttributes(0x0020_0000);
  /** A file may have several names. */
  public static final FileSystemAttributes SUPPORTS_HARD_LINKS = new FileSystemAttributes(0x0040_0000);
  /** Files have extended attributes. */
  public static final FileSystemAttributes SUPPORTS_EXTENDED_ATTRIBUTES =
      new FileSystemAttributes(0x0080_0000);
  /** A file can be opened by its id. */
  public static final FileSystemAttributes SUPPORTS_OPEN_BY_FILE_ID = new FileSystemAttributes(0x0100_0000);
  /** Changes are written to a journal. */
  public static final FileSystemAttributes SUPPORTS_USN_JOURNAL = new FileSystemAttributes(0x0200_0000);
  /** Data can be guarded by checksums. */
  public static final FileSystemAttributes SUPPORT_INTEGRITY_STREAMS = new FileSystemAttributes(0x0400_0000);
  /** Files can share blocks. */
  public static final FileSystemAttributes SUPPORTS_BLOCK_REFCOUNTING = new FileSystemAttributes(0x0800_0000);
  /** Each cluster knows whether it was written. */
  public static final FileSystemAttributes SUPPORTS_SPARSE_VDL = new FileSystemAttributes(0x1000_0000);

  @Override
  public FileSystemAttributes ofBits(int bits) {
    return new FileSystemAttributes(bits);
  }
}
