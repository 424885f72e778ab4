package org.sumbawa.vfs.kernel;

/** A system call, with its number on each processor family that is known here. */
enum SystemCall {
  READ(0, 63), //
  WRITE(1, 64), //
  CLOSE(3, 57), //
  LSEEK(8, 62), //
  IOCTL(16, 29), //
  PREAD(17, 67), //
  PWRITE(18, 68), //
  FSYNC(74, 82), //
  FTRUNCATE(77, 46), //
  FCHMOD(91, 52), //
  FSTATFS(138, 44), //
  GETXATTR(191, 8), //
  LGETXATTR(192, 9), //
  FGETXATTR(193, 10), //
  SETXATTR(188, 5), //
  FSETXATTR(190, 7), //
  LISTXATTR(194, 11), //
  LLISTXATTR(195, 12), //
  FLISTXATTR(196, 13), //
  REMOVEXATTR(197, 14), //
  FREMOVEXATTR(199, 16), //
  GETDENTS64(217, 61), //
  INOTIFY_ADD_WATCH(254, 27), //
  INOTIFY_RM_WATCH(255, 28), //
  OPENAT(257, 56), //
  MKDIRAT(258, 34), //
  UNLINKAT(263, 35), //
  LINKAT(265, 37), //
  READLINKAT(267, 78), //
  PPOLL(271, 73), //
  UTIMENSAT(280, 88), //
  FALLOCATE(285, 47), //
  EVENTFD2(290, 19), //
  INOTIFY_INIT1(294, 26), //
  NAME_TO_HANDLE_AT(303, 264), //
  RENAMEAT2(316, 276), //
  COPY_FILE_RANGE(326, 285), //
  STATX(332, 291), //
  OPENAT2(437, 437);

  private final int amd64;
  private final int aarch64;

  SystemCall(int amd64, int aarch64) {
    this.amd64 = amd64;
    this.aarch64 = aarch64;
  }

  /** Its number on this machine. */
  int number() {
    return Native.AARCH64 ? aarch64 : amd64;
  }
}
