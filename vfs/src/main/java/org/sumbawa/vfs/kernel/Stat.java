package org.sumbawa.vfs.kernel;

import java.lang.foreign.MemorySegment;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.FileTime;

/**
 * What the kernel knows of a file: {@code statx(2)}.
 *
 * @param mode type and permissions
 * @param owner the number of the user whose it is
 * @param device which device it is on
 * @param inode its number there
 * @param links how many names it has
 * @param size bytes up to its end
 * @param allocation bytes set aside for it
 * @param birth when it was made; {@link FileTime#NONE} where the file system does not know
 * @param access when it was last read
 * @param write when its data last changed
 * @param change when anything of it last changed
 * @param number major and minor number of the device that a special file stands for
 * @param blockSize the unit in which the file system sets space aside, for all that it says
 * @param compressed whether it is marked to be kept compressed
 */
public record Stat(int mode, int owner, long device, long inode, int links, long size, long allocation,
    FileTime birth, FileTime access, FileTime write, FileTime change, long number, int blockSize,
    boolean compressed) {
  private static final int OTHERS = 077;
  private static final int TYPE = 0xF000;
  private static final int REGULAR = 0x8000;
  private static final int DIRECTORY = 0x4000;
  private static final int SYMLINK = 0xA000;
  private static final int CHARACTER_DEVICE = 0x2000;
  private static final int BLOCK_DEVICE = 0x6000;
  private static final int SOCKET = 0xC000;

  private static final int SIZE = 256;
  private static final int AT_EMPTY_PATH = 0x1000;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final int AT_NO_AUTOMOUNT = 0x800;
  private static final int BASIC_AND_BIRTH = 0xFFF;
  private static final int BIRTH = 0x800;
  private static final int COMPRESSED = 0x4;
  private static final byte[] EMPTY = {};
  private static final long EPOCH_SECONDS = 11_644_473_600L;

  /** An ordinary file. */
  public boolean isFile() {
    return (mode & TYPE) == REGULAR;
  }

  /** A folder. */
  public boolean isDirectory() {
    return (mode & TYPE) == DIRECTORY;
  }

  /** A symbolic link. */
  public boolean isSymlink() {
    return (mode & TYPE) == SYMLINK;
  }

  /** What neither is read nor walked: a link, a device, a pipe or a socket. */
  public boolean isSpecial() {
    return !isFile() && !isDirectory();
  }

  /** A character device. */
  public boolean isCharacterDevice() {
    return (mode & TYPE) == CHARACTER_DEVICE;
  }

  /** A block device. */
  public boolean isBlockDevice() {
    return (mode & TYPE) == BLOCK_DEVICE;
  }

  /** A socket. */
  public boolean isSocket() {
    return (mode & TYPE) == SOCKET;
  }

  /** Whether nobody but the owner has any rights. */
  public boolean isPrivate() {
    return (mode & OTHERS) == 0;
  }

  /** Whether both are the same file. */
  public boolean isSameFile(Stat other) {
    return inode == other.inode && device == other.device;
  }

  /**
   * Bytes set aside for the data of a file whose extended attributes are too large for its inode: file systems count the
   * block that holds them too.
   */
  public long dataAllocation() {
    long needed = Math.ceilDiv(size, blockSize) * blockSize;
    return allocation - blockSize >= needed ? allocation - blockSize : allocation;
  }

  /** Of an open file. */
  public static Stat of(Descriptor file) throws VfsException {
    return at(file, EMPTY, AT_EMPTY_PATH);
  }

  /** Of a name in a folder, without following it. */
  public static Stat of(Descriptor folder, byte[] name) throws VfsException {
    return at(folder, name, AT_SYMLINK_NOFOLLOW);
  }

  private static Stat at(Descriptor file, byte[] name, int flags) throws VfsException {
    try (var scratch = Scratch.take()) {
      var out = scratch.structure(SIZE);
      Errno.check(file.call(scratch, SystemCall.STATX, scratch.text(name), flags | AT_NO_AUTOMOUNT,
          BASIC_AND_BIRTH, out.address()), "asking for attributes");
      return read(out);
    }
  }

  private static Stat read(MemorySegment in) {
    boolean hasBirth = (Scratch.i32(in, 0) & BIRTH) != 0;
    return new Stat(Scratch.i32(in, 28) & 0xFFFF, Scratch.i32(in, 20), device(in, 136), Scratch.i64(in, 32),
        Scratch.i32(in, 16), Scratch.i64(in, 40), Scratch.i64(in, 48) * 512,
        hasBirth ? time(in, 80) : FileTime.NONE, time(in, 64), time(in, 112), time(in, 96), device(in, 128),
        Scratch.i32(in, 4), (Scratch.i32(in, 8) & COMPRESSED) != 0);
  }

  private static long device(MemorySegment in, int offset) {
    return (long) Scratch.i32(in, offset) << 32 | (Scratch.i32(in, offset + 4) & 0xFFFF_FFFFL);
  }

  private static FileTime time(MemorySegment in, int offset) {
    long seconds = Scratch.i64(in, offset) + EPOCH_SECONDS;
    return new FileTime(seconds * 10_000_000 + Scratch.i32(in, offset + 8) / 100);
  }
}
