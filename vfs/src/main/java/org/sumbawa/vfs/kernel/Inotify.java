package org.sumbawa.vfs.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.Closeable;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.codec.Bytes;

/**
 * The kernel's queue of what happened to the files and folders that are watched. Any number of threads may begin and end
 * watches; one reads.
 */
public final class Inotify implements Closeable {
  /** Data of a file changed. */
  public static final int MODIFY = 0x2;
  /** Something that is kept of a file beside its data changed, or how many names it has. */
  public static final int ATTRIB = 0x4;
  /** A name went on its way to another. */
  public static final int MOVED_FROM = 0x40;
  /** A name came from another. */
  public static final int MOVED_TO = 0x80;
  /** A name came. */
  public static final int CREATE = 0x100;
  /** A name went. */
  public static final int DELETE = 0x200;
  /** What is watched has another name now. */
  public static final int MOVE_SELF = 0x800;
  /** So much happened that some of it is not told. */
  public static final int OVERFLOW = 0x4000;
  /** The watch ended. */
  public static final int IGNORED = 0x8000;
  /** It happened to a folder. */
  public static final int DIRECTORY = 0x4000_0000;

  /** Files that have lost their name in the folder are of no interest to who watches it. */
  private static final int EXCEPT_UNLINKED = 0x400_0000;
  private static final int ALL =
      MODIFY | ATTRIB | MOVED_FROM | MOVED_TO | CREATE | DELETE | MOVE_SELF | EXCEPT_UNLINKED;

  private static final int NONBLOCK = 0x800;
  private static final int CLOEXEC = 0x8_0000;
  private static final int FIONREAD = 0x541B;
  private static final short READABLE = 1;
  private static final int HEAD = 16;
  /** How much is read at once. */
  private static final int CHUNK = 64 * 1024;

  private final Descriptor queue;
  /** Wakes who waits. */
  private final Descriptor bell;

  private Inotify(Descriptor queue, Descriptor bell) {
    this.queue = queue;
    this.bell = bell;
  }

  /**
   * Something that happened.
   *
   * @param watch which watch tells it; −1 for an overflow
   * @param mask what, in the constants here
   * @param cookie the same for both halves of a move; 0 otherwise
   * @param name in the folder that is watched; empty when it happened to what is watched itself
   */
  public record Event(int watch, int mask, int cookie, Bytes name) {

    /** Whether it is one of these. */
    public boolean is(int kinds) {
      return (mask & kinds) != 0;
    }
  }

  /** An empty queue. */
  public static Inotify open() throws VfsException {
    try (var scratch = Scratch.take()) {
      var queue = Descriptor.opened(
          Native.call(scratch, SystemCall.INOTIFY_INIT1, NONBLOCK | CLOEXEC, 0, 0, 0, 0, 0), "watching");
      try {
        return new Inotify(queue, Descriptor.opened(
            Native.call(scratch, SystemCall.EVENTFD2, 0, NONBLOCK | CLOEXEC, 0, 0, 0, 0), "watching"));
      } catch (VfsException e) {
        queue.close();
        throw e;
      }
    }
  }

  /** Watches the very file or folder that is open; the same number again for what is watched already. */
  public int add(Descriptor file) throws VfsException {
    int fd = file.acquire();
    Errno.check(fd, "watching");
    try (var scratch = Scratch.take()) {
      long text = scratch.text(Descriptor.procPath(fd));
      long result = queue.call(scratch, SystemCall.INOTIFY_ADD_WATCH, text, ALL, 0, 0);
      if (result == -Errno.ENOSPC) {
        throw new VfsException(Reason.NO_RESOURCES, "the kernel watches no more for this user");
      }
      return (int) Errno.check(result, "watching");
    } finally {
      file.release();
    }
  }

  /** Ends a watch. */
  public void remove(int watch) {
    try (var scratch = Scratch.take()) {
      // One that ended by itself, with its file, is gone already.
      queue.call(scratch, SystemCall.INOTIFY_RM_WATCH, watch, 0, 0, 0);
    }
  }

  /** Whether all that happened so far was read. */
  public boolean isEmpty() {
    try (var scratch = Scratch.take()) {
      var count = scratch.structure(4);
      return queue.call(scratch, SystemCall.IOCTL, FIONREAD, count.address(), 0, 0) < 0
          || Scratch.i32(count, 0) == 0;
    }
  }

  /** What happened next, as much as is read at once; none when all was read. */
  public List<Event> read() throws VfsException {
    try (var scratch = Scratch.take()) {
      var data = scratch.data();
      long count = queue.call(scratch, SystemCall.READ, data.address(), CHUNK, 0, 0);
      if (count == -Errno.EAGAIN) {
        return List.of();
      }
      return events(data.asSlice(0, Errno.check(count, "watching")));
    }
  }

  private static List<Event> events(MemorySegment data) {
    var events = new ArrayList<Event>();
    for (long at = 0; at < data.byteSize();) {
      int padded = Scratch.i32(data, at + 12);
      int length = 0;
      while (length < padded && data.get(JAVA_BYTE, at + HEAD + length) != 0) {
        length++;
      }
      var name = new byte[length];
      MemorySegment.copy(data, JAVA_BYTE, at + HEAD, name, 0, length);
      events.add(new Event(Scratch.i32(data, at), Scratch.i32(data, at + 4), Scratch.i32(data, at + 8),
          Bytes.of(name)));
      at += HEAD + padded;
    }
    return events;
  }

  /**
   * Waits until there is something to be read, so many milliseconds have passed, or the bell rings.
   *
   * @param millis negative for ever
   */
  public void await(long millis) {
    try (var scratch = Scratch.take()) {
      int first = queue.acquire();
      int second = bell.acquire();
      try {
        if (first >= 0 && second >= 0) {
          poll(scratch, first, second, millis);
        }
      } finally {
        release(first, queue);
        release(second, bell);
      }
    }
  }

  private static void release(int acquired, Descriptor descriptor) {
    if (acquired >= 0) {
      descriptor.release();
    }
  }

  private static void poll(Scratch scratch, int first, int second, long millis) {
    var both = scratch.structure(16);
    Scratch.i32(both, 0, first);
    Scratch.i32(both, 4, READABLE);
    Scratch.i32(both, 8, second);
    Scratch.i32(both, 12, READABLE);
    var time = scratch.structure(16);
    Scratch.i64(time, 0, millis / 1000);
    Scratch.i64(time, 8, millis % 1000 * 1_000_000);
    Native.call(scratch, SystemCall.PPOLL, both.address(), 2, millis < 0 ? 0 : time.address(), 0, 8, 0);
  }

  /** Wakes who waits, now and from now on. */
  public void ring() {
    try (var scratch = Scratch.take()) {
      var one = scratch.structure(8);
      Scratch.i64(one, 0, 1);
      bell.call(scratch, SystemCall.WRITE, one.address(), 8, 0, 0);
    }
  }

  /** Ends all watches; who waits rings first. */
  @Override
  public void close() {
    queue.close();
    bell.close();
  }
}
