package org.sumbawa.vfs.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;

/** The content of open files. Positions are given with each call; none is kept. */
public final class Data {
  private static final int KEEP_SIZE = 1;
  private static final int PUNCH_HOLE = 2;
  private static final int ZERO_RANGE = 0x10;
  private static final int SEEK_DATA = 3;
  private static final int SEEK_HOLE = 4;
  private static final int FICLONERANGE = 0x4020_940D;

  private Data() {}

  /** Reads until the buffer is full or the file ends; how many bytes. */
  public static int read(Descriptor file, ByteBuffer target, long offset) throws VfsException {
    try (var scratch = Scratch.take()) {
      int done = 0;
      while (target.hasRemaining()) {
        int count = target.isDirect()
            ? readDirect(scratch, file, target, offset + done)
            : readThrough(scratch, file, target, offset + done);
        if (count == 0) {
          break;
        }
        done += count;
      }
      return done;
    }
  }

  private static int readDirect(Scratch scratch, Descriptor file, ByteBuffer target, long offset)
      throws VfsException {
    try {
      int count = (int) Errno.check(file.call(scratch, SystemCall.PREAD,
          MemorySegment.ofBuffer(target).address(), target.remaining(), offset, 0), "reading");
      target.position(target.position() + count);
      return count;
    } finally {
      Reference.reachabilityFence(target);
    }
  }

  /** The kernel cannot write into the heap safely while the call may block: the data takes a second step. */
  private static int readThrough(Scratch scratch, Descriptor file, ByteBuffer target, long offset)
      throws VfsException {
    var data = scratch.data();
    int wanted = Math.min(target.remaining(), Scratch.DATA_SIZE);
    int count =
        (int) Errno.check(file.call(scratch, SystemCall.PREAD, data.address(), wanted, offset, 0), "reading");
    MemorySegment.copy(data, JAVA_BYTE, 0, target.array(), target.arrayOffset() + target.position(), count);
    target.position(target.position() + count);
    return count;
  }

  /** Writes all that remains of the buffer. */
  public static void write(Descriptor file, ByteBuffer source, long offset) throws VfsException {
    try (var scratch = Scratch.take()) {
      int done = 0;
      while (source.hasRemaining()) {
        int count = source.isDirect()
            ? writeDirect(scratch, file, source, offset + done)
            : writeThrough(scratch, file, source, offset + done);
        source.position(source.position() + count);
        done += count;
      }
    }
  }

  private static int writeDirect(Scratch scratch, Descriptor file, ByteBuffer source, long offset)
      throws VfsException {
    try {
      return (int) Errno.check(file.call(scratch, SystemCall.PWRITE, MemorySegment.ofBuffer(source).address(),
          source.remaining(), offset, 0), "writing");
    } finally {
      Reference.reachabilityFence(source);
    }
  }

  private static int writeThrough(Scratch scratch, Descriptor file, ByteBuffer source, long offset)
      throws VfsException {
    var data = scratch.data();
    int count = Math.min(source.remaining(), Scratch.DATA_SIZE);
    MemorySegment.copy(MemorySegment.ofBuffer(source), 0, data, 0, count);
    return (int) Errno.check(file.call(scratch, SystemCall.PWRITE, data.address(), count, offset, 0),
        "writing");
  }

  /** Returns when content and attributes will survive the loss of power. */
  public static void flush(Descriptor file) throws VfsException {
    try (var scratch = Scratch.take()) {
      Errno.check(file.call(scratch, SystemCall.FSYNC, 0, 0, 0, 0), "flushing");
    }
  }

  /** Cuts or grows. */
  public static void setSize(Descriptor file, long size) throws VfsException {
    try (var scratch = Scratch.take()) {
      Errno.check(file.call(scratch, SystemCall.FTRUNCATE, size, 0, 0, 0), "setting the size");
    }
  }

  /** Sets aside space for a range without growing the file. */
  public static void allocate(Descriptor file, Range range) throws VfsException {
    fallocate(file, KEEP_SIZE, range, "setting aside space");
  }

  /** Makes a hole; what was there reads as zeros. */
  public static void punch(Descriptor file, Range range) throws VfsException {
    fallocate(file, PUNCH_HOLE | KEEP_SIZE, range, "making a hole");
  }

  /** Makes a range read as zeros and keeps its space. */
  public static void zero(Descriptor file, Range range) throws VfsException {
    fallocate(file, ZERO_RANGE | KEEP_SIZE, range, "zeroing");
  }

  private static void fallocate(Descriptor file, int mode, Range range, String what) throws VfsException {
    if (range.length() > 0) {
      try (var scratch = Scratch.take()) {
        Errno.check(file.call(scratch, SystemCall.FALLOCATE, mode, range.offset(), range.length(), 0), what);
      }
    }
  }

  /** The next range from an offset that holds data; empty when only holes follow. */
  public static Optional<Range> nextData(Descriptor file, long from) throws VfsException {
    try (var scratch = Scratch.take()) {
      long start = file.call(scratch, SystemCall.LSEEK, from, SEEK_DATA, 0, 0);
      if (start == -Errno.ENXIO) {
        return Optional.empty();
      }
      Errno.check(start, "looking for data");
      long end =
          Errno.check(file.call(scratch, SystemCall.LSEEK, start, SEEK_HOLE, 0, 0), "looking for a hole");
      return Optional.of(new Range(start, end - start));
    }
  }

  /**
   * Copies inside the kernel; how many bytes, 0 at the end of the source.
   *
   * @param from which bytes of the source
   * @param offset where to in the target
   */
  public static long copy(Descriptor source, Range from, Descriptor target, long offset) throws VfsException {
    int fd = target.acquire();
    Errno.check(fd, "copying");
    try (var scratch = Scratch.take()) {
      var positions = scratch.structure(16);
      Scratch.i64(positions, 0, from.offset());
      Scratch.i64(positions, 8, offset);
      int in = source.acquire();
      Errno.check(in, "copying");
      try {
        return Errno.check(Native.call(scratch, SystemCall.COPY_FILE_RANGE, in, positions.address(), fd,
            positions.address() + 8, from.length(), 0), "copying");
      } finally {
        source.release();
      }
    } finally {
      target.release();
    }
  }

  /** Shares blocks of the source with the target. */
  public static void share(Descriptor source, Range from, Descriptor target, long offset)
      throws VfsException {
    int fd = source.acquire();
    Errno.check(fd, "cloning");
    try (var scratch = Scratch.take()) {
      var request = scratch.structure(32);
      Scratch.i64(request, 0, fd);
      Scratch.i64(request, 8, from.offset());
      Scratch.i64(request, 16, from.length());
      Scratch.i64(request, 24, offset);
      Errno.check(target.call(scratch, SystemCall.IOCTL, FICLONERANGE, request.address(), 0, 0), "cloning");
    } finally {
      source.release();
    }
  }
}
