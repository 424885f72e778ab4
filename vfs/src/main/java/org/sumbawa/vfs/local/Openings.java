package org.sumbawa.vfs.local;

import java.util.Optional;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.local.Entry.Place;
import org.sumbawa.vfs.local.Folder.Found;
import org.sumbawa.vfs.names.StoredName;

/** Opens what is there. */
final class Openings {
  private final Storage storage;

  Openings(Storage storage) {
    this.storage = storage;
  }

  /** Opens a file, a folder, or a special file as a mere place. */
  LocalHandle open(FilePath path, boolean writable) throws VfsException {
    storage.tree().readLock().lock();
    try {
      if (path.names().isEmpty()) {
        return openRoot();
      }
      var folder = storage.folders().acquire(path.parent());
      try {
        return open(folder, path, writable);
      } finally {
        storage.folders().release(folder);
      }
    } finally {
      storage.tree().readLock().unlock();
    }
  }

  private LocalHandle openRoot() throws VfsException {
    var how = new Opening.How(Opening.READ | Opening.DIRECTORY, 0, true);
    var descriptor = Opening.beneath(storage.root(), new byte[]{'.'}, how);
    try {
      var stat = Stat.of(descriptor);
      if (stat.links() == 0) {
        throw new VfsException(Reason.NOT_FOUND, "the folder was removed");
      }
      var folder = storage.folders().acquire(FilePath.ROOT);
      try {
        var file = new LocalFile(descriptor, stat, LocalFile.Access.READ);
        return new LocalHandle(storage, storage.entries().enterRoot(folder), file);
      } finally {
        storage.folders().release(folder);
      }
    } catch (VfsException e) {
      descriptor.close();
      throw e;
    }
  }

  private LocalHandle open(Folder folder, FilePath path, boolean writable) throws VfsException {
    while (true) {
      long before = folder.changes();
      var found = folder.find(path.name()).orElseThrow(() -> notFound(path));
      var entry = enter(folder, found, before);
      if (entry.isPresent()) {
        return open(entry.get(), found, writable);
      }
      // It was moved away between being found and being entered.
      found.place().close();
    }
  }

  private static VfsException notFound(FilePath path) {
    boolean illegal = StoredName.ofClient(path.name()).isEmpty();
    return new VfsException(illegal ? Reason.INVALID_NAME : Reason.NOT_FOUND, "no " + path);
  }

  /** Waits for whoever makes or moves names in the folder; empty when the name then is no longer what was found. */
  private Optional<Entry> enter(Folder folder, Found found, long before) throws VfsException {
    folder.lock().lock();
    try {
      if (folder.changes() != before && !isStill(folder, found)) {
        return Optional.empty();
      }
      var key = storage.devices().key(found.place(), found.stat());
      return Optional.of(storage.entries().enter(new Place(folder, found.name()), key));
    } catch (VfsException e) {
      found.place().close();
      throw e;
    } finally {
      folder.lock().unlock();
    }
  }

  private static boolean isStill(Folder folder, Found found) throws VfsException {
    try {
      return Stat.of(folder.place(), found.name().bytes()).isSameFile(found.stat());
    } catch (VfsException e) {
      if (e.reason() == Reason.NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  private LocalHandle open(Entry entry, Found found, boolean writable) throws VfsException {
    try {
      return new LocalHandle(storage, entry, LocalFile.open(found.place(), found.stat(), writable));
    } catch (VfsException e) {
      storage.entries().leave(entry);
      throw e;
    }
  }

  /** Opens a stream. */
  Handle openStream(FilePath path) throws VfsException {
    storage.require(Ability.NAMED_STREAMS);
    return stream(path, (file, key) -> storage.streams().open(file, key, path.stream())
        .orElseThrow(() -> new VfsException(Reason.NOT_FOUND, "no " + path)));
  }

  /** Makes a stream of a file that is there. */
  Handle createStream(FilePath path) throws VfsException {
    storage.require(Ability.NAMED_STREAMS);
    return stream(path, (file, key) -> {
      var there = storage.streams().open(file, key, path.stream());
      if (there.isPresent()) {
        storage.streams().leave(file, there.get());
        throw new VfsException(Reason.EXISTS, path + " is there");
      }
      return storage.streams().create(file, key, path.stream());
    });
  }

  /** Gets a stream of an open file, under the file's lock. */
  @FunctionalInterface
  private interface Getting {
    OpenStream get(Descriptor file, FileKey key) throws VfsException;
  }

  private Handle stream(FilePath path, Getting getting) throws VfsException {
    var owner = open(path.file(), false);
    var lock = storage.fileLocks().of(owner.key());
    lock.lock();
    try {
      return new StreamHandle(storage, owner, getting.get(owner.file().forAttributes(), owner.key()));
    } catch (VfsException e) {
      owner.close();
      throw e;
    } finally {
      lock.unlock();
    }
  }
}
