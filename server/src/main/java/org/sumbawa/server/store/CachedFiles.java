package org.sumbawa.server.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.ForeignChange;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.Watches;
import org.sumbawa.wire.message.value.LeaseState;

/**
 * The files and folders that somebody may read from a cache, watched on the disk: when another program changes one, or
 * something in the folder, or its name goes, nothing of it is cached any more.
 */
final class CachedFiles {
  private final DiskWatches disk;
  private final CacheTimers timers;
  private final Executor work;
  private final Set<CacheGrant> watched = ConcurrentHashMap.newKeySet();
  /** Those that are about to be broken: a program that writes without pause is one reason, not thousands. */
  private final Set<CacheGrant> breaking = ConcurrentHashMap.newKeySet();

  CachedFiles(DiskWatches disk, CacheTimers timers, Executor work) {
    this.disk = disk;
    this.timers = timers;
    this.work = work;
  }

  /** Somebody opened a file, and perhaps may cache it from now on. */
  void opened(LocalOpen open) {
    var grant = toBeWatched(open);
    if (grant == null) {
      return;
    }
    Watches.Watch watch;
    try {
      watch = disk.watch(open.handle(), change -> changed(grant, change));
    } catch (VfsException unwatched) {
      // What is changed through the store is told all the same.
      return;
    }
    watched.add(grant);
    Runnable end = () -> {
      watched.remove(grant);
      watch.close();
    };
    open.file().lock.lock();
    try {
      if (!grant.opens.isEmpty()) {
        grant.unwatch = end;
        return;
      }
    } finally {
      open.file().lock.unlock();
    }
    end.run();
  }

  /** What the open may cache, unless that is nothing or watched already. */
  private static @Nullable CacheGrant toBeWatched(LocalOpen open) {
    open.file().lock.lock();
    try {
      var grant = open.grant;
      boolean needed = grant != null && !grant.watched && grant.state().has(LeaseState.READ_CACHING)
          && open.stream().isDefault();
      if (grant == null || !needed) {
        return null;
      }
      grant.watched = true;
      return grant;
    } finally {
      open.file().lock.unlock();
    }
  }

  private void changed(CacheGrant grant, ForeignChange change) {
    // What is known of a file beside its data is no part of its cache, but is shown in the listing of its folder.
    boolean harmless = change instanceof ForeignChange.AttributesModified(var name) && name.isEmpty();
    if (!harmless) {
      breakCache(grant);
    }
  }

  /** Nobody knows what changed: all of it may have. */
  void overflown() {
    watched.forEach(this::breakCache);
  }

  /** Telling may have to wait for a slow client, and so is not for the thread that listens. */
  private void breakCache(CacheGrant grant) {
    if (!breaking.add(grant)) {
      return;
    }
    work.execute(() -> {
      breaking.remove(grant);
      var breaks = new CacheBreaks(timers);
      var lock = grant.stream().file().lock;
      lock.lock();
      try {
        breaks.onForeignChange(grant);
      } finally {
        lock.unlock();
      }
      breaks.tell();
    });
  }
}
