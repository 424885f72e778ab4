package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.NotifyAction;

/** Ends an open, and with the last one of a file that is to be removed, the file. MS-FSA 2.1.5.5. */
final class Closing {
  private Closing() {}

  static void close(LocalOpen open) {
    var file = open.file();
    var stream = open.stream();
    Runnable afterwards;
    boolean removeStream = false;
    boolean removeFile = false;
    boolean folderGoes = false;
    boolean marked = false;
    boolean mayGo = mayGo(open);
    file.lock.lock();
    try {
      var unlocked = Locking.releaseAll(open);
      var released = CacheGranting.release(open.store().table(), open);
      afterwards = () -> {
        unlocked.run();
        released.run();
      };
      if (open.deleteOnClose && mayGo) {
        markForRemoval(open);
        marked = true;
        folderGoes = open.isDirectory();
      }
      file.remove(open);
      boolean lastOfStream = stream.opens.isEmpty();
      removeFile = file.deletePending && !file.deleted && file.streams().isEmpty();
      removeStream = !removeFile && stream.deletePending && lastOfStream;
    } finally {
      file.lock.unlock();
    }
    try {
      open.endWatch();
      open.scan(null);
      if (marked) {
        file.keepAll();
      }
      if (folderGoes) {
        open.store().notifications().deletePending(file);
      }
      if (removeFile) {
        removeFile(open);
      } else if (removeStream) {
        removeStream(open);
      } else if (open.isUnlisted()) {
        open.store().table().cachedFolders().changed(open);
      }
    } finally {
      letGo(open, afterwards);
    }
  }

  /** Lets go of an open and of nothing else: what it held is kept elsewhere. */
  static void suspend(LocalOpen open) {
    var file = open.file();
    Runnable afterwards;
    file.lock.lock();
    try {
      var unlocked = Locking.releaseAll(open);
      var released = CacheGranting.release(open.store().table(), open);
      afterwards = () -> {
        unlocked.run();
        released.run();
      };
      file.remove(open);
    } finally {
      file.lock.unlock();
    }
    open.endWatch();
    letGo(open, afterwards);
  }

  /** Whatever went wrong before: nobody waits for an open that is gone. */
  private static void letGo(LocalOpen open, Runnable afterwards) {
    try {
      open.handle().close();
    } finally {
      open.store().table().release(open.file());
      afterwards.run();
    }
  }

  /** A folder with content stays, and goes on to be open to all. MS-FSA 2.1.5.5, phase 1. */
  static boolean mayGo(LocalOpen open) {
    if (!open.isDirectory() || !open.isDeleteOnClose()) {
      return true;
    }
    try {
      return Deleting.isEmpty(open);
    } catch (Refusal unreadable) {
      return false;
    }
  }

  /** Lets the last close remove the file, or the stream; the caller holds the file's lock. */
  static void markForRemoval(LocalOpen open) {
    if (open.stream().isDefault()) {
      open.file().deletePending = true;
      open.file().deletePath = open.path().file();
    } else {
      open.stream().deletePending = true;
    }
  }

  /** A file whose removal fails, such as a folder that got content after all, lives on and can be opened again. */
  private static void removeFile(LocalOpen open) {
    var file = open.file();
    FilePath path = file.deletePath;
    boolean removed = false;
    var creation = FileTime.NONE;
    FileKey folder = null;
    try {
      creation = open.handle().info().creation();
      if (open.path().equals(path)) {
        folder = open.handle().folderKey();
        open.handle().delete();
      } else {
        folder = deleteByName(open, path);
      }
      removed = true;
    } catch (VfsException stays) {
      // MS-FSA 2.1.5.5 knows no failure here; what cannot be removed stays as it is.
    }
    file.lock.lock();
    try {
      file.deleted = removed;
      file.deletePending = removed;
    } finally {
      file.lock.unlock();
    }
    open.store().table().namespaceChanged(path);
    if (removed) {
      wentFrom(open, path, creation);
      open.store().notifications().nameChanged(path, open.isDirectory(), NotifyAction.REMOVED);
      open.store().table().cachedFolders().changedIn(folder, open.intent().cache());
    }
  }

  /** Remembers what went, for who comes back. */
  static void wentFrom(LocalOpen open, FilePath path, FileTime creation) {
    if (open.store().abilities().contains(Ability.CASE_SENSITIVE)) {
      return;
    }
    if (open.isDirectory()) {
      open.store().tunnel().folderWent(path);
    } else {
      open.store().tunnel().went(path, creation);
    }
  }

  /** The last close came through a stream or another name than the one that goes. */
  private static FileKey deleteByName(LocalOpen open, FilePath path) throws VfsException {
    try (var named = open.store().fileSystem().open(path, true)) {
      var folder = named.folderKey();
      if (named.key().equals(open.file().key())) {
        named.delete();
      }
      return folder;
    }
  }

  private static void removeStream(LocalOpen open) {
    FilePath path = open.path();
    try {
      open.handle().delete();
      open.store().notifications().streamChanged(path, NotifyAction.REMOVED_STREAM);
    } catch (VfsException stays) {
      // As above: the stream stays.
    }
    open.store().table().namespaceChanged(path);
  }
}
