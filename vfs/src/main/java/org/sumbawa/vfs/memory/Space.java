package org.sumbawa.vfs.memory;

import java.util.concurrent.atomic.AtomicLong;
import org.sumbawa.vfs.VfsException;

/** How much memory the files may take, and how much they do. */
final class Space {
  private final long capacity;
  private final AtomicLong used = new AtomicLong();

  Space(long capacity) {
    this.capacity = capacity;
  }

  /** Takes room, or fails as {@code DISK_FULL} and takes none. */
  void take(long bytes) throws VfsException {
    long now;
    do {
      now = used.get();
      if (bytes > capacity - now) {
        throw new VfsException(VfsException.Reason.DISK_FULL,
            bytes + " bytes more than the capacity of " + capacity);
      }
    } while (!used.compareAndSet(now, now + bytes));
  }

  /** Gives room back. */
  void give(long bytes) {
    used.addAndGet(-bytes);
  }

  long capacity() {
    return capacity;
  }

  long free() {
    return capacity - used.get();
  }
}
