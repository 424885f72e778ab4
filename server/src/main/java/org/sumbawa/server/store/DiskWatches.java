package org.sumbawa.server.store;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sumbawa.core.Allowance;
import org.sumbawa.core.Threads;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.Watches;

/** The files and folders of one file system that are watched for changes by others; no more than may be. */
final class DiskWatches {
  private final FileSystem fileSystem;
  private final Threads threads;
  private final Allowance most;
  private final Runnable overflow;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Watches watches;

  /**
   * Watches nothing yet.
   *
   * @param most how many may be watched
   * @param overflow is told when so much changed that not all of it was told
   */
  DiskWatches(FileSystem fileSystem, Threads threads, Allowance most, Runnable overflow) {
    this.fileSystem = fileSystem;
    this.threads = threads;
    this.most = most;
    this.overflow = overflow;
  }

  /** Watches one more, if there may be one. */
  Watches.Watch watch(Handle handle, Watches.Listener listener) throws VfsException {
    if (isUsedUp()) {
      throw new VfsException(Reason.NO_RESOURCES, "as much is watched as may be");
    }
    var watch = watches().watch(handle, listener);
    most.take(1);
    var ended = new AtomicBoolean();
    return () -> {
      if (ended.compareAndSet(false, true)) {
        watch.close();
        most.give(1);
      }
    };
  }

  /** Whether no more may be watched. */
  boolean isUsedUp() {
    return most.isUsedUp();
  }

  /** The file system begins to tell with the first watch. */
  private Watches watches() throws VfsException {
    lock.lock();
    try {
      var all = watches;
      if (all == null) {
        all = fileSystem.watches(threads, overflow);
        watches = all;
      }
      return all;
    } finally {
      lock.unlock();
    }
  }
}
