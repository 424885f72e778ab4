package org.sumbawa.server.store;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.VfsException;

/**
 * The folders that somebody caches: who changes what a listing of one shows breaks what all others cache of it. Costs one
 * look while nobody caches a folder. MS-FSA 2.1.4.12 (PARENT_OBJECT).
 */
final class CachedFolders {
  private final FileTable table;
  private final AtomicInteger holders = new AtomicInteger();

  /** The folders of a table. */
  CachedFolders(FileTable table) {
    this.table = table;
  }

  /** An open shares a lease on a folder from now on. */
  void enter() {
    holders.incrementAndGet();
  }

  /** That open has ended. */
  void leave() {
    holders.decrementAndGet();
  }

  /** What a listing shows of a file or folder changed, or it came. The caller holds no lock. */
  void changed(LocalOpen entry) {
    if (holders.get() > 0 && !entry.path().isRoot()) {
      changedIn(folder(entry), entry.intent().cache());
    }
  }

  /** The folder that an open's name is in; null if that is gone. */
  static @Nullable FileKey folder(LocalOpen entry) {
    try {
      return entry.handle().folderKey();
    } catch (VfsException gone) {
      return null;
    }
  }

  /**
   * What a listing of a folder shows changed. The caller holds no lock.
   *
   * @param by what the open through which that was done may cache: the lease that it names for the folder stays
   */
  void changedIn(@Nullable FileKey folder, CacheRequest by) {
    if (folder == null || holders.get() == 0) {
      return;
    }
    var node = table.find(folder);
    if (node == null) {
      return;
    }
    var breaks = new CacheBreaks(table.cacheTimers());
    node.lock.lock();
    try {
      var stream = node.findStream("");
      if (stream != null) {
        breaks.onListingChange(stream, by instanceof CacheRequest.Lease lease ? lease.parent() : null);
      }
    } finally {
      node.lock.unlock();
    }
    breaks.tell();
  }
}
