package org.sumbawa.vfs.kernel;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.sumbawa.vfs.VfsException;

/**
 * An open file descriptor. Closing waits for nobody: calls under way finish, and the last of them closes, so that a
 * number is never used after the kernel has given it to another file. Calls that come later fail as
 * {@code GONE}.
 */
public final class Descriptor implements Closeable {
  private static final int CLOSED = 0x8000_0000;

  private final int number;
  /** How many calls are under way, and in the sign bit whether it is closed. */
  private final AtomicInteger users = new AtomicInteger();

  Descriptor(int number) {
    this.number = number;
  }

  /** Takes ownership of what an opening call returned. */
  static Descriptor opened(long result, String what) throws VfsException {
    return new Descriptor((int) Errno.check(result, what));
  }

  /** One that never was open. */
  public static Descriptor closed() {
    var never = new Descriptor(-1);
    never.users.set(CLOSED);
    return never;
  }

  /** The number, for the time until {@link #release}; negative EBADF, without need to release, when closed. */
  int acquire() {
    while (true) {
      int now = users.get();
      if (now < 0) {
        return -Errno.EBADF;
      }
      if (users.compareAndSet(now, now + 1)) {
        return number;
      }
    }
  }

  /** Says that the number is not used any more. */
  void release() {
    if (users.decrementAndGet() == CLOSED) {
      closeNow();
    }
  }

  /** A call whose first argument is this descriptor. */
  long call(Scratch scratch, SystemCall call, long b, long c, long d, long e) {
    int fd = acquire();
    if (fd < 0) {
      return fd;
    }
    try {
      return Native.call(scratch, call, fd, b, c, d, e, 0);
    } finally {
      release();
    }
  }

  /** Whether it is closed. */
  public boolean isClosed() {
    return users.get() < 0;
  }

  /** Closes it, now or with the last call under way; a second time does nothing. */
  @Override
  public void close() {
    while (true) {
      int now = users.get();
      if (now < 0) {
        return;
      }
      if (users.compareAndSet(now, now | CLOSED)) {
        if (now == 0) {
          closeNow();
        }
        return;
      }
    }
  }

  private void closeNow() {
    try (var scratch = Scratch.take()) {
      // What a close reports belongs to writes that were not flushed; who wants to know flushes.
      Native.call(scratch, SystemCall.CLOSE, number, 0, 0, 0, 0, 0);
    }
  }

  /** The name under which the kernel shows an open descriptor: leads to the very file, whatever became of it. */
  static byte[] procPath(int number) {
    return ("/proc/self/fd/" + number).getBytes(StandardCharsets.US_ASCII);
  }
}
