package org.sumbawa.vfs.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import org.sumbawa.vfs.VfsException;

/** Makes, moves and removes names in open folders. */
public final class Names {
  private static final int AT_FDCWD = -100;
  private static final int AT_SYMLINK_FOLLOW = 0x400;
  private static final int AT_REMOVEDIR = 0x200;
  private static final int RENAME_NOREPLACE = 1;
  private static final int RENAME_EXCHANGE = 2;
  private static final byte[] EMPTY = {};

  private Names() {}

  /** Makes a folder. */
  public static void makeDirectory(Descriptor folder, byte[] name, int mode) throws VfsException {
    try (var scratch = Scratch.take()) {
      Errno.check(folder.call(scratch, SystemCall.MKDIRAT, scratch.text(name), mode, 0, 0),
          "making a folder");
    }
  }

  /** Removes a name: of a folder, or of anything else. */
  public static void remove(Descriptor folder, byte[] name, boolean directory) throws VfsException {
    try (var scratch = Scratch.take()) {
      Errno.check(
          folder.call(scratch, SystemCall.UNLINKAT, scratch.text(name), directory ? AT_REMOVEDIR : 0, 0, 0),
          "removing a name");
    }
  }

  /** A name in a folder. */
  public static final class Place {
    private final Descriptor folder;
    private final byte[] name;

    /** Names something in an open folder. */
    public Place(Descriptor folder, byte[] name) {
      this.folder = folder;
      this.name = name;
    }
  }

  /** Moves a file to another place, whose file gives way or not: then {@code EXISTS}. */
  public static void rename(Place from, Place to, boolean replace) throws VfsException {
    rename(from, to, replace ? 0 : RENAME_NOREPLACE);
  }

  /** Lets two files change places. */
  public static void exchange(Place one, Place other) throws VfsException {
    rename(one, other, RENAME_EXCHANGE);
  }

  private static void rename(Place from, Place to, int flags) throws VfsException {
    int target = to.folder.acquire();
    Errno.check(target, "renaming");
    try (var scratch = Scratch.take()) {
      Errno.check(from.folder.call(scratch, SystemCall.RENAMEAT2, scratch.text(from.name), target,
          scratch.text(to.name), flags), "renaming");
    } finally {
      to.folder.release();
    }
  }

  /** Gives an open file another name. */
  public static void link(Descriptor file, Place to) throws VfsException {
    int fd = file.acquire();
    Errno.check(fd, "linking");
    int target = to.folder.acquire();
    try (var scratch = Scratch.take()) {
      Errno.check(target, "linking");
      Errno.check(Native.call(scratch, SystemCall.LINKAT, AT_FDCWD, scratch.text(Descriptor.procPath(fd)),
          target, scratch.text(to.name), AT_SYMLINK_FOLLOW, 0), "linking");
    } finally {
      file.release();
      if (target >= 0) {
        to.folder.release();
      }
    }
  }

  /** Where an open symbolic link leads. */
  public static byte[] linkTarget(Descriptor link) throws VfsException {
    try (var scratch = Scratch.take()) {
      var data = scratch.data();
      int length = (int) Errno.check(
          link.call(scratch, SystemCall.READLINKAT, scratch.text(EMPTY), data.address(), 4096, 0),
          "reading a link");
      return data.asSlice(0, length).toArray(JAVA_BYTE);
    }
  }
}
