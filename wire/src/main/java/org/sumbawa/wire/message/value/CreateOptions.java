package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** How a file is to be opened or created. MS-SMB2 2.2.13. */
public record CreateOptions(int bits) implements Flags<CreateOptions> {
  /** No bits. */
  public static final CreateOptions NONE = new CreateOptions(0);
  /** A directory is wanted. */
  public static final CreateOptions DIRECTORY_FILE = new CreateOptions(0x0000_0001);
  /** Writes are answered when they are on stable storage. */
  public static final CreateOptions WRITE_THROUGH = new CreateOptions(0x0000_0002);
  /** Access will be sequential: a hint. */
  public static final CreateOptions SEQUENTIAL_ONLY = new CreateOptions(0x0000_0004);
  /** No cache between the file and the server. */
  public static final CreateOptions NO_INTERMEDIATE_BUFFERING = new CreateOptions(0x0000_0008);
  /** Cleared by the server. */
  public static final CreateOptions SYNCHRONOUS_IO_ALERT = new CreateOptions(0x0000_0010);
  /** Cleared by the server. */
  public static final CreateOptions SYNCHRONOUS_IO_NONALERT = new CreateOptions(0x0000_0020);
  /** Anything but a directory is wanted. */
  public static final CreateOptions NON_DIRECTORY_FILE = new CreateOptions(0x0000_0040);
  /** Cleared by the server. */
  public static final CreateOptions COMPLETE_IF_OPLOCKED = new CreateOptions(0x0000_0100);
  /** The caller does not understand extended attributes; files that need them are refused. */
  public static final CreateOptions NO_EA_KNOWLEDGE = new CreateOptions(0x0000_0200);
  /** Ignored by the server. */
  public static final CreateOptions OPEN_REMOTE_INSTANCE = new CreateOptions(0x0000_0400);
  /** Access will be random: a hint. */
  public static final CreateOptions RANDOM_ACCESS = new CreateOptions(0x0000_0800);
  /** The file goes with the last handle. */
  public static final CreateOptions DELETE_ON_CLOSE = new CreateOptions(0x0000_1000);
  /** The name is a file id; refused over the wire. */
  public static final CreateOptions OPEN_BY_FILE_ID = new CreateOptions(0x0000_2000);
  /** Opened by a backup: privileges may stand in for access rights. */
  public static final CreateOptions OPEN_FOR_BACKUP_INTENT = new CreateOptions(0x0000_4000);
  /** The new file is not compressed. */
  public static final CreateOptions NO_COMPRESSION = new CreateOptions(0x0000_8000);
  /** Ignored by the server. */
  public static final CreateOptions OPEN_REQUIRING_OPLOCK = new CreateOptions(0x0001_0000);
  /** Ignored by the server. */
  public static final CreateOptions DISALLOW_EXCLUSIVE = new CreateOptions(0x0002_0000);
  /** Refused over the wire. */
  public static final CreateOptions RESERVE_OPFILTER = new CreateOptions(0x0010_0000);
  /** The reparse point itself is wanted, not what it leads to. */
  public static final CreateOptions OPEN_REPARSE_POINT = new CreateOptions(0x0020_0000);
  /** Offline storage is not to be recalled: a hint. */
  public static final CreateOptions OPEN_NO_RECALL = new CreateOptions(0x0040_0000);
  /** Cleared by the server. */
  public static final CreateOptions OPEN_FOR_FREE_SPACE_QUERY = new CreateOptions(0x0080_0000);

  @Override
  public CreateOptions ofBits(int bits) {
    return new CreateOptions(bits);
  }
}
