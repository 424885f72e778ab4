package org.sumbawa.vfs.kernel;

import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;

/** The kernel's error numbers, and what each means to a file system's caller. */
public final class Errno {
  /** Not permitted. */
  public static final int EPERM = 1;
  /** No such name. */
  public static final int ENOENT = 2;
  /** Interrupted. */
  public static final int EINTR = 4;
  /** The device failed. */
  public static final int EIO = 5;
  /** No such device: a special file without its driver, or a seek beyond the last data. */
  public static final int ENXIO = 6;
  /** Longer than an extended attribute may be. */
  public static final int E2BIG = 7;
  /** Not an open descriptor. */
  public static final int EBADF = 9;
  /** Try again. */
  public static final int EAGAIN = 11;
  /** No memory. */
  public static final int ENOMEM = 12;
  /** Forbidden by permissions. */
  public static final int EACCES = 13;
  /** In use. */
  public static final int EBUSY = 16;
  /** The name is taken. */
  public static final int EEXIST = 17;
  /** On another volume, or out of the tree that was to be walked. */
  public static final int EXDEV = 18;
  /** A component is not a folder. */
  public static final int ENOTDIR = 20;
  /** A folder. */
  public static final int EISDIR = 21;
  /** An argument has no meaning here. */
  public static final int EINVAL = 22;
  /** Too many open files in the system. */
  public static final int ENFILE = 23;
  /** Too many open files in the process. */
  public static final int EMFILE = 24;
  /** A program that runs. */
  public static final int ETXTBSY = 26;
  /** Larger than a file may be. */
  public static final int EFBIG = 27;
  /** No space. */
  public static final int ENOSPC = 28;
  /** Mounted read-only. */
  public static final int EROFS = 30;
  /** Too many names. */
  public static final int EMLINK = 31;
  /** Too small a buffer. */
  public static final int ERANGE = 34;
  /** Too long a name. */
  public static final int ENAMETOOLONG = 36;
  /** No such system call. */
  public static final int ENOSYS = 38;
  /** A folder with content. */
  public static final int ENOTEMPTY = 39;
  /** A symbolic link in the way. */
  public static final int ELOOP = 40;
  /** No such extended attribute. */
  public static final int ENODATA = 61;
  /** A number too large. */
  public static final int EOVERFLOW = 75;
  /** A name that is not in the file system's encoding. */
  public static final int EILSEQ = 84;
  /** Not supported. */
  public static final int EOPNOTSUPP = 95;
  /** The file is gone from its server. */
  public static final int ESTALE = 116;
  /** The quota is used up. */
  public static final int EDQUOT = 122;

  private Errno() {}

  /** Gives back a result that is none, and throws one that is a negative error number. */
  public static long check(long result, String what) throws VfsException {
    if (result < 0) {
      throw failure(result, what);
    }
    return result;
  }

  /** The failure that a negative error number stands for. */
  public static VfsException failure(long result, String what) {
    int errno = (int) -result;
    var reason = reason(errno);
    return new VfsException(reason, what + " failed: " + reason + " (errno " + errno + ")");
  }

  /** What an error number means. */
  public static Reason reason(int errno) {
    return switch (errno) {
      case ENOENT -> Reason.NOT_FOUND;
      case ENOTDIR -> Reason.NOT_A_DIRECTORY;
      case EISDIR -> Reason.IS_A_DIRECTORY;
      case EEXIST -> Reason.EXISTS;
      case ENOTEMPTY -> Reason.NOT_EMPTY;
      case ENAMETOOLONG, EILSEQ -> Reason.INVALID_NAME;
      case ELOOP -> Reason.REPARSE_POINT;
      case EACCES, EPERM, EBUSY, ETXTBSY -> Reason.ACCESS_DENIED;
      case EROFS -> Reason.READ_ONLY;
      case ENOSPC, EDQUOT -> Reason.DISK_FULL;
      case EFBIG, EOVERFLOW -> Reason.TOO_LARGE;
      case EXDEV -> Reason.NOT_SAME_VOLUME;
      case EMLINK -> Reason.TOO_MANY_LINKS;
      case E2BIG, ERANGE -> Reason.EA_TOO_LARGE;
      case EOPNOTSUPP, ENOSYS, EINVAL -> Reason.NOT_SUPPORTED;
      case ESTALE, EBADF -> Reason.GONE;
      case EMFILE, ENFILE, ENOMEM -> Reason.NO_RESOURCES;
      default -> Reason.IO;
    };
  }
}
