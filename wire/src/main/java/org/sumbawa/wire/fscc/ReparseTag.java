package org.sumbawa.wire.fscc;

/**
 * Says who understands a reparse point; most tags mean something only where the file is stored. MS-FSCC
 * 2.1.2.1.
 */
public final class ReparseTag {
  /** No reparse point. */
  public static final int NONE = 0;
  /** A folder that is another volume or folder: a junction. */
  public static final int MOUNT_POINT = 0xA000_0003;
  /** A symbolic link, the one tag that clients act on. */
  public static final int SYMLINK = 0xA000_000C;
  /** A DFS link. */
  public static final int DFS = 0x8000_000A;
  /** A replicated DFS folder. */
  public static final int DFSR = 0x8000_0012;
  /** A deduplicated file. */
  public static final int DEDUP = 0x8000_0013;
  /** A special file made by the NFS component. */
  public static final int NFS = 0x8000_0014;
  /** A file that a sync engine keeps. */
  public static final int CLOUD = 0x9000_001A;
  /** What starts a packaged application. */
  public static final int APPEXECLINK = 0x8000_001B;
  /** A symbolic link of the Linux subsystem. */
  public static final int LX_SYMLINK = 0xA000_001D;
  /** A socket of the Linux subsystem. */
  public static final int AF_UNIX = 0x8000_0023;
  /** A named pipe of the Linux subsystem. */
  public static final int LX_FIFO = 0x8000_0024;
  /** A character device of the Linux subsystem. */
  public static final int LX_CHR = 0x8000_0025;
  /** A block device of the Linux subsystem. */
  public static final int LX_BLK = 0x8000_0026;

  private static final int MICROSOFT_BIT = 0x8000_0000;
  private static final int NAME_SURROGATE_BIT = 0x2000_0000;

  private ReparseTag() {}

  /** Whether the tag is Microsoft's; reparse data under any other carries its owner's GUID. */
  public static boolean isMicrosoft(int tag) {
    return (tag & MICROSOFT_BIT) != 0;
  }

  /** Whether the file stands for another name, as links do. */
  public static boolean isNameSurrogate(int tag) {
    return (tag & NAME_SURROGATE_BIT) != 0;
  }

  /** Whether the tag is one of the three reserved values, which nothing may be stored under. */
  public static boolean isReserved(int tag) {
    return tag >= 0 && tag <= 2;
  }
}
