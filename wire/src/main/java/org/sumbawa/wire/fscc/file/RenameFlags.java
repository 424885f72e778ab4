package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Flags;

/** How a file is to be renamed. MS-FSCC 2.4.43. */
public record RenameFlags(int bits) implements Flags<RenameFlags> {
  /** A file of that name gives way. */
  public static final RenameFlags REPLACE_IF_EXISTS = new RenameFlags(0x0000_0001);
  /** Handles of the file that gives way live on. */
  public static final RenameFlags POSIX_SEMANTICS = new RenameFlags(0x0000_0002);
  /** The new folder does not pass on whether it is pinned. */
  public static final RenameFlags SUPPRESS_PIN_STATE_INHERITANCE = new RenameFlags(0x0000_0004);
  /** The new folder does not pass on its storage reserve. */
  public static final RenameFlags SUPPRESS_STORAGE_RESERVE_INHERITANCE = new RenameFlags(0x0000_0008);
  /** Reserves are resized so that free space does not grow. */
  public static final RenameFlags NO_INCREASE_AVAILABLE_SPACE = new RenameFlags(0x0000_0010);
  /** Reserves are resized so that free space does not shrink. */
  public static final RenameFlags NO_DECREASE_AVAILABLE_SPACE = new RenameFlags(0x0000_0020);
  /** A read-only file gives way, too. */
  public static final RenameFlags IGNORE_READONLY_ATTRIBUTE = new RenameFlags(0x0000_0040);
  /** The new folder's reserve grows by the file. */
  public static final RenameFlags FORCE_RESIZE_TARGET_SR = new RenameFlags(0x0000_0080);
  /** The old folder's reserve shrinks by the file. */
  public static final RenameFlags FORCE_RESIZE_SOURCE_SR = new RenameFlags(0x0000_0100);

  @Override
  public RenameFlags ofBits(int bits) {
    return new RenameFlags(bits);
  }
}
