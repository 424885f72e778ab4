package org.sumbawa.server.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.sumbawa.core.Allowance;
import org.sumbawa.core.Environment;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.ForeignChange;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NameFolding;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.Watches;
import org.sumbawa.wire.fscc.NotifyAction;
import org.sumbawa.wire.message.value.CompletionFilter;

/**
 * What is changed on the disk and not through the store, for those who watch folders: each folder that somebody watches,
 * and of a tree each folder in it, is watched on the disk, as far as there may be watches. Where there may not, changes
 * through the store are told all the same.
 */
final class LocalChanges {
  private static final CompletionFilter DATA = CompletionFilter.SIZE.or(CompletionFilter.LAST_WRITE);
  /** The disk does not say which. */
  private static final CompletionFilter ATTRIBUTES =
      CompletionFilter.ATTRIBUTES.or(CompletionFilter.LAST_WRITE).or(CompletionFilter.LAST_ACCESS)
          .or(CompletionFilter.EA).or(CompletionFilter.SECURITY);
  /** How many names are read at once. */
  private static final int NAMES = 256;
  /** How many folders may be waiting to be looked at. */
  private static final int MOST_AHEAD = 65_536;

  private final Store store;
  private final Executor work;
  private final DiskWatches disk;
  private final CachedFiles cachedFiles;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<List<String>, Folder> folders = new HashMap<>();
  private final FoundNames found = new FoundNames();

  /** A folder that is watched on the disk. */
  private record Folder(FilePath path, FileKey key, Watches.Watch watch) {}

  /**
   * Begins to watch when there is somebody to be told.
   *
   * @param most how many files and folders may be watched
   */
  LocalChanges(Store store, Environment environment, Allowance most) {
    this.store = store;
    this.work = environment.work();
    this.disk = new DiskWatches(store.fileSystem(), environment.threads(), most, this::overflown);
    this.cachedFiles = new CachedFiles(disk, store.table().cacheTimers(), work);
  }

  /** The files that somebody caches. */
  CachedFiles cachedFiles() {
    return cachedFiles;
  }

  private void overflown() {
    store.notifications().overflown();
    cachedFiles.overflown();
  }

  /** Somebody watches a folder from now on. */
  void begin(NotifyWatch watch) {
    var folder = watch.folder();
    enter(folder.path(), folder.handle());
    if (watch.isTree()) {
      work.execute(() -> below(folder.path(), (path, directory) -> {}));
    }
  }

  /** Somebody watches no longer: what nobody else watches is let go of. */
  void end(NotifyWatch watch) {
    var path = watch.folder().path();
    lock.lock();
    try {
      if (!watch.isTree()) {
        folders.computeIfPresent(folded(path), (names, folder) -> isStillWanted(folder) ? folder : null);
      } else if (!store.notifications().isTreeWatched(path)) {
        var names = folded(path);
        folders.entrySet()
            .removeIf(entry -> isAtOrBelow(names, entry.getKey()) && !isStillWanted(entry.getValue()));
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isStillWanted(Folder folder) {
    return isWanted(folder.path) || !letGo(folder);
  }

  /** A name went through the store, and of a folder all that was in it. */
  void went(FilePath path, boolean directory) {
    if (directory || !found.isEmpty()) {
      gone(path, directory);
    }
  }

  /** A folder came through the store, perhaps with what is in it. */
  void came(FilePath path) {
    if (isWanted(path)) {
      try (var handle = store.fileSystem().open(path, false)) {
        enter(path, handle);
      } catch (VfsException gone) {
        return;
      }
      work.execute(() -> below(path, (found, directory) -> {}));
    }
  }

  /** A folder went, and all that was in it. */
  private void went(FilePath path) {
    lock.lock();
    try {
      var names = folded(path);
      folders.entrySet().removeIf(entry -> isAtOrBelow(names, entry.getKey()) && letGo(entry.getValue()));
    } finally {
      lock.unlock();
    }
  }

  /** True, for who removes it. */
  private boolean letGo(Folder folder) {
    folder.watch.close();
    return true;
  }

  private boolean isWanted(FilePath folder) {
    return store.notifications().isWatched(folder);
  }

  /** Watches a folder on the disk; whether it is watched. */
  private boolean enter(FilePath path, Handle handle) {
    lock.lock();
    try {
      var names = folded(path);
      var there = folders.get(names);
      if (there != null && there.key.equals(handle.key())) {
        return true;
      }
      if (!isWanted(path)) {
        return false;
      }
      if (there != null) {
        letGo(there);
        folders.remove(names);
      }
      var key = handle.key();
      folders.put(names, new Folder(path, key, disk.watch(handle, change -> changed(path, key, change))));
      return true;
    } catch (VfsException unwatched) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Watches a folder and all beneath it, and says what is in it: of each whether it is a folder. */
  private void below(FilePath top, BiConsumer<FilePath, Boolean> found) {
    var ahead = new ArrayDeque<FilePath>(List.of(top));
    while (!ahead.isEmpty() && !disk.isUsedUp()) {
      var path = ahead.remove();
      try (var handle = store.fileSystem().open(path, false)) {
        if (enter(path, handle)) {
          list(path, handle, found, ahead);
        }
      } catch (VfsException gone) {
        // What is not there, or not to be read, is not watched.
      }
    }
  }

  private static void list(FilePath path, Handle folder, BiConsumer<FilePath, Boolean> found,
      Queue<FilePath> folders) throws VfsException {
    try (var cursor = folder.list()) {
      for (var entries = cursor.next(NAMES); !entries.isEmpty(); entries = cursor.next(NAMES)) {
        for (var entry : entries) {
          var child = path.child(entry.name());
          var info = entry.info();
          found.accept(child, info.isDirectory());
          if (info.isDirectory() && !info.isReparsePoint() && folders.size() < MOST_AHEAD) {
            folders.add(child);
          }
        }
      }
    }
  }

  private void changed(FilePath folder, FileKey key, ForeignChange change) {
    var told = store.notifications();
    switch (change) {
      case ForeignChange.Came came -> came(folder.child(came.name()), came);
      case ForeignChange.Went went when went.name().isEmpty() -> ended(folder, key);
      case ForeignChange.Went(var name, var directory) -> {
        gone(folder.child(name), directory);
        told.name(folder.child(name), directory, NotifyAction.REMOVED);
      }
      case ForeignChange.Renamed(var from, var to, var directory) -> {
        gone(folder.child(from), directory);
        if (directory) {
          below(folder.child(to), (path, isDirectory) -> {});
        }
        told.name(folder.child(from), directory, NotifyAction.RENAMED_OLD_NAME);
        told.name(folder.child(to), directory, NotifyAction.RENAMED_NEW_NAME);
      }
      case ForeignChange.DataModified(var name) -> told.modified(folder.child(name), DATA);
      case ForeignChange.AttributesModified(var name) -> told.modified(folder.child(name), ATTRIBUTES);
    }
  }

  /** What is in a new folder already was made before it was watched, or is told once more. */
  private void came(FilePath path, ForeignChange.Came came) {
    var told = store.notifications();
    if (!found.remove(path)) {
      told.name(path, came.directory(), NotifyAction.ADDED);
    }
    if (came.directory() && isWanted(path)) {
      below(path, (child, isDirectory) -> {
        if (!came.moved() && found.add(child)) {
          told.name(child, isDirectory, NotifyAction.ADDED);
        }
      });
    }
  }

  private void gone(FilePath path, boolean directory) {
    found.remove(path);
    if (directory) {
      went(path);
    }
  }

  /** The disk watches a folder no longer: it is gone. */
  private void ended(FilePath path, FileKey key) {
    lock.lock();
    try {
      var names = folded(path);
      var folder = folders.get(names);
      if (folder != null && folder.key.equals(key)) {
        letGo(folder);
        folders.remove(names);
      }
    } finally {
      lock.unlock();
    }
  }

  private static List<String> folded(FilePath path) {
    return path.names().stream().map(NameFolding::fold).toList();
  }

  private static boolean isAtOrBelow(List<String> folder, List<String> path) {
    return path.size() >= folder.size() && path.subList(0, folder.size()).equals(folder);
  }
}
