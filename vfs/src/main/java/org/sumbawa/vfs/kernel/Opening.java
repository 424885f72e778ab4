package org.sumbawa.vfs.kernel;

import org.sumbawa.vfs.VfsException;

/** Opens files: beneath a folder, or one that is already open in another way. */
public final class Opening {
  private static final int PATH = 0x20_0000;
  /** For reading. */
  public static final int READ = 0;
  /** For reading and writing. */
  public static final int READ_WRITE = 2;
  /** A file that must not exist yet. */
  public static final int CREATE_NEW = 0x40 | 0x80;
  /** A folder, or failure. */
  public static final int DIRECTORY = Native.AARCH64 ? 0x4000 : 0x1_0000;
  /** Only the place, not the content: touches no device, and no symbolic link's target. */
  public static final int PLACE = PATH | (Native.AARCH64 ? 0x8000 : 0x2_0000);
  /** A file without a name. */
  public static final int NAMELESS = 0x40_0000 | DIRECTORY;

  /** Never leak into a child process. */
  private static final int CLOEXEC = 0x8_0000;
  /** Nor become a terminal, nor wait for a peer. */
  private static final int ALWAYS = 0x100 | 0x800 | CLOEXEC;

  private static final int NO_XDEV = 1;
  private static final int NO_MAGICLINKS = 2;
  private static final int NO_SYMLINKS = 4;
  private static final int BENEATH = 8;
  private static final int AT_FDCWD = -100;
  private static final int ATTEMPTS = 20;
  private static final Descriptor CLOSED = Descriptor.closed();

  private Opening() {}

  /** Whether this machine is one on which any of this works. */
  public static boolean available() {
    return Native.available();
  }

  /**
   * How to walk and what to open.
   *
   * @param flags of the constants here
   * @param mode permissions of a new file
   * @param stayOnDevice whether the walk may not cross into another mounted file system
   */
  public record How(int flags, int mode, boolean stayOnDevice) {}

  /** Opens a folder by its absolute name, following links: what an administrator wrote. */
  public static Descriptor root(byte[] path) throws VfsException {
    try (var scratch = Scratch.take()) {
      long result = Native.call(scratch, SystemCall.OPENAT, AT_FDCWD, scratch.text(path),
          PATH | DIRECTORY | CLOEXEC, 0, 0, 0);
      return Descriptor.opened(result, "opening the folder");
    }
  }

  /**
   * Opens what a relative path leads to beneath a folder. The kernel walks, and refuses to step over a symbolic
   * link or out of the folder, whatever changes meanwhile. The descriptor's number, or a negative error number.
   */
  private static long walk(Descriptor folder, byte[] path, How how) {
    try (var scratch = Scratch.take()) {
      var open = scratch.structure(24);
      Scratch.i64(open, 0, how.flags | ((how.flags & PATH) != 0 ? CLOEXEC : ALWAYS));
      Scratch.i64(open, 8, how.mode);
      Scratch.i64(open, 16, BENEATH | NO_SYMLINKS | NO_MAGICLINKS | (how.stayOnDevice ? NO_XDEV : 0));
      long text = scratch.text(path);
      long result;
      int attempts = 0;
      do {
        result = folder.call(scratch, SystemCall.OPENAT2, text, open.address(), open.byteSize(), 0);
      } while (mayHaveMoved(result) && ++attempts < ATTEMPTS);
      return result;
    }
  }

  /**
   * Whether something was renamed while the kernel walked. Either it does not know, or what it found was moved out of
   * the folder before it was opened, which looks like a way out: trying again tells.
   */
  private static boolean mayHaveMoved(long result) {
    return result == -Errno.EAGAIN || result == -Errno.EXDEV;
  }

  /** Opens beneath a folder. */
  public static Descriptor beneath(Descriptor folder, byte[] path, How how) throws VfsException {
    return Descriptor.opened(walk(folder, path, how), "opening");
  }

  /** Opens beneath a folder, and hands an error number out instead of throwing it. */
  public static Attempt attempt(Descriptor folder, byte[] path, How how) {
    long result = walk(folder, path, how);
    return result < 0 ? new Attempt((int) -result, CLOSED) : new Attempt(0, new Descriptor((int) result));
  }

  /**
   * What came of trying to open something: not finding it is no exception.
   *
   * @param errno the error number; 0 for none
   * @param descriptor what was opened; closed when there is an error
   */
  public record Attempt(int errno, Descriptor descriptor) {

    /** Whether something was opened. */
    public boolean succeeded() {
      return errno == 0;
    }

    /** What was opened, or the failure. */
    public Descriptor get() throws VfsException {
      Errno.check(-errno, "opening");
      return descriptor;
    }
  }

  /**
   * Opens the very file or folder that is open already, in another way. {@code LEASED} when another process of this
   * machine holds a lease on it (fcntl(2), F_SETLEASE).
   */
  public static Descriptor again(Descriptor file, int flags) throws VfsException {
    int fd = file.acquire();
    Errno.check(fd, "opening again");
    try (var scratch = Scratch.take()) {
      long result = Native.call(scratch, SystemCall.OPENAT, AT_FDCWD, scratch.text(Descriptor.procPath(fd)),
          flags | ALWAYS, 0, 0, 0);
      if (result == -Errno.EAGAIN) {
        throw new VfsException(VfsException.Reason.LEASED, "another process holds a lease on it");
      }
      return Descriptor.opened(result, "opening again");
    } finally {
      file.release();
    }
  }
}
