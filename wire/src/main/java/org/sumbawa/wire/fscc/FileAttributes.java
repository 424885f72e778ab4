package org.sumbawa.wire.fscc;

import org.sumbawa.wire.codec.Flags;

/** The attributes of a file or folder. MS-FSCC 2.6. */
public record FileAttributes(int bits) implements Flags<FileAttributes> {
  /** No bit: when setting, "leave the attributes as they are". */
  public static final FileAttributes NONE = new FileAttributes(0);
  /** Neither written to nor deleted. */
  public static final FileAttributes READONLY = new FileAttributes(0x0000_0001);
  /** Not shown in an ordinary listing. */
  public static final FileAttributes HIDDEN = new FileAttributes(0x0000_0002);
  /** Part of the operating system. */
  public static final FileAttributes SYSTEM = new FileAttributes(0x0000_0004);
  /** A folder. */
  public static final FileAttributes DIRECTORY = new FileAttributes(0x0000_0010);
  /** Changed since the last backup. */
  public static final FileAttributes ARCHIVE = new FileAttributes(0x0000_0020);
  /** None of the others; means nothing next to another attribute. */
  public static final FileAttributes NORMAL = new FileAttributes(0x0000_0080);
  /** Better kept in memory than on disk. */
  public static final FileAttributes TEMPORARY = new FileAttributes(0x0000_0100);
  /** May have holes. */
  public static final FileAttributes SPARSE_FILE = new FileAttributes(0x0000_0200);
  /** Has reparse data. */
  public static final FileAttributes REPARSE_POINT = new FileAttributes(0x0000_0400);
  /** Stored compressed; on a folder: new files will be. */
  public static final FileAttributes COMPRESSED = new FileAttributes(0x0000_0800);
  /** The data is on slower storage. */
  public static final FileAttributes OFFLINE = new FileAttributes(0x0000_1000);
  /** Left out by the content indexer. */
  public static final FileAttributes NOT_CONTENT_INDEXED = new FileAttributes(0x0000_2000);
  /** Stored encrypted; on a folder: new files will be. */
  public static final FileAttributes ENCRYPTED = new FileAttributes(0x0000_4000);
  /** Guarded by checksums; on a folder: new files will be. */
  public static final FileAttributes INTEGRITY_STREAM = new FileAttributes(0x0000_8000);
  /** Left out by the integrity scan. */
  public static final FileAttributes NO_SCRUB_DATA = new FileAttributes(0x0002_0000);
  /** Opening fetches it from elsewhere; only in listings. */
  public static final FileAttributes RECALL_ON_OPEN = new FileAttributes(0x0004_0000);
  /** Shall stay wholly on local storage. */
  public static final FileAttributes PINNED = new FileAttributes(0x0008_0000);
  /** Need not stay on local storage. */
  public static final FileAttributes UNPINNED = new FileAttributes(0x0010_0000);
  /** Reading or listing fetches data from elsewhere. */
  public static final FileAttributes RECALL_ON_DATA_ACCESS = new FileAttributes(0x0040_0000);

  @Override
  public FileAttributes ofBits(int bits) {
    return new FileAttributes(bits);
  }

  /** The same as a server reports them: {@link #NORMAL} exactly when there is nothing else. */
  public FileAttributes reported() {
    var others = without(NORMAL);
    return others.isEmpty() ? NORMAL : others;
  }
}
