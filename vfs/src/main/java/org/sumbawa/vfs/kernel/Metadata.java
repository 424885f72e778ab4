package org.sumbawa.vfs.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.FileTime;

/** Permissions, times and the lasting identity of open files. */
public final class Metadata {
  private static final int OMIT = 0x3FFF_FFFE;
  private static final int HANDLE_ROOM = 128;
  private static final int AT_EMPTY_PATH = 0x1000;
  private static final long EPOCH_SECONDS = 11_644_473_600L;
  private static final byte[] EMPTY = {};
  private static final int GET_FLAGS = 0x8008_6601;
  private static final int SET_FLAGS = 0x4008_6602;
  private static final int COMPRESS = 0x4;
  private static final int DO_NOT_COMPRESS = 0x400;

  private Metadata() {}

  /** Sets the permissions. */
  public static void setMode(Descriptor file, int mode) throws VfsException {
    try (var scratch = Scratch.take()) {
      Errno.check(file.call(scratch, SystemCall.FCHMOD, mode, 0, 0, 0), "setting permissions");
    }
  }

  /** Sets the times of the last read and of the last change; what is null stays. */
  public static void setTimes(Descriptor file, @Nullable FileTime access, @Nullable FileTime write)
      throws VfsException {
    try (var scratch = Scratch.take()) {
      var times = scratch.structure(32);
      time(times, 0, access);
      time(times, 16, write);
      Errno.check(file.call(scratch, SystemCall.UTIMENSAT, 0, times.address(), 0, 0), "setting times");
    }
  }

  private static void time(MemorySegment times, int offset, @Nullable FileTime time) {
    if (time == null) {
      Scratch.i64(times, offset + 8, OMIT);
    } else {
      Scratch.i64(times, offset, Math.floorDiv(time.ticks(), 10_000_000L) - EPOCH_SECONDS);
      Scratch.i64(times, offset + 8, Math.floorMod(time.ticks(), 10_000_000L) * 100);
    }
  }

  /** Marks a file to be kept compressed, or a folder for what will be created in it; or neither any more. */
  public static void setCompressed(Descriptor file, boolean compressed) throws VfsException {
    try (var scratch = Scratch.take()) {
      var flags = scratch.structure(8);
      Errno.check(file.call(scratch, SystemCall.IOCTL, GET_FLAGS, flags.address(), 0, 0), "asking for flags");
      int now = Scratch.i32(flags, 0);
      int wanted = compressed ? (now | COMPRESS) & ~DO_NOT_COMPRESS : now & ~COMPRESS;
      if (wanted != now) {
        flags.set(JAVA_INT_UNALIGNED, 0, wanted);
        Errno.check(file.call(scratch, SystemCall.IOCTL, SET_FLAGS, flags.address(), 0, 0), "setting flags");
      }
    }
  }

  /** What names a file for as long as it exists and is never given to another; empty where there is none such. */
  public static Optional<Bytes> lastingId(Descriptor file) throws VfsException {
    try (var scratch = Scratch.take()) {
      var handle = scratch.structure(8 + HANDLE_ROOM);
      handle.set(JAVA_INT_UNALIGNED, 0, HANDLE_ROOM);
      var mount = scratch.structure(8);
      long result = file.call(scratch, SystemCall.NAME_TO_HANDLE_AT, scratch.text(EMPTY), handle.address(),
          mount.address(), AT_EMPTY_PATH);
      if (result == -Errno.EOPNOTSUPP || result == -Errno.ENOSYS || result == -Errno.EPERM) {
        return Optional.empty();
      }
      Errno.check(result, "asking for a lasting identity");
      return Optional.of(Bytes.of(handle.asSlice(0, 8L + Scratch.i32(handle, 0)).toArray(JAVA_BYTE)));
    }
  }
}
