package org.sumbawa.vfs.local;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Names;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.vfs.local.Entry.Place;
import org.sumbawa.vfs.local.Folder.Found;
import org.sumbawa.vfs.names.StoredName;
import org.sumbawa.wire.codec.Bytes;

/** Moves, links and removes names that are open. */
final class Moves {
  /** How a name begins that a link has for a moment. */
  private static final String PASSING = ".sumbawa-";

  private final Storage storage;

  Moves(Storage storage) {
    this.storage = storage;
  }

  /** Whether a name is one that is only there for a moment. */
  static boolean isPassing(String name) {
    return name.startsWith(PASSING);
  }

  /** Something done to names. */
  @FunctionalInterface
  private interface Step {
    void take() throws VfsException;
  }

  private static void holding(Lock lock, Step step) throws VfsException {
    lock.lock();
    try {
      step.take();
    } finally {
      lock.unlock();
    }
  }

  /** Holds the locks of the folder that a name is in now and of another, in the order of their keys. */
  private static void holdingBoth(Entry entry, Folder other, Step step) throws VfsException {
    for (boolean done = false; !done;) {
      var from = entry.place().folder();
      var first = compare(from.key(), other.key()) <= 0 ? from : other;
      var second = first == from ? other : from;
      first.lock().lock();
      second.lock().lock();
      try {
        // It may have moved before the locks were held.
        done = entry.place().folder() == from;
        if (done) {
          step.take();
        }
      } finally {
        second.lock().unlock();
        first.lock().unlock();
      }
    }
  }

  private static int compare(FileKey one, FileKey other) {
    int byVolume = Long.compare(one.volume(), other.volume());
    return byVolume != 0 ? byVolume : Long.compare(one.id(), other.id());
  }

  private static void requireMovable(LocalHandle handle) throws VfsException {
    if (handle.entry().isRoot()) {
      throw new VfsException(Reason.ACCESS_DENIED, "the root stays where it is");
    }
    if (handle.file().descriptor().isClosed()) {
      throw new VfsException(Reason.GONE, "the handle is closed");
    }
  }

  /** A name is only touched while it is beneath the root and still that of the file that was opened. */
  private void requireStill(LocalHandle handle, Place place) throws VfsException {
    boolean still = !handle.entry().isRemoved() && storage.folders().isStill(place.folder());
    try {
      still = still && Stat.of(place.folder().place(), place.name().bytes()).isSameFile(handle.file().stat());
    } catch (VfsException e) {
      if (e.reason() != Reason.NOT_FOUND) {
        throw e;
      }
      still = false;
    }
    if (!still) {
      throw new VfsException(Reason.GONE, handle.path() + " was moved or deleted underneath");
    }
  }

  void delete(LocalHandle handle) throws VfsException {
    requireMovable(handle);
    boolean directory = handle.file().stat().isDirectory();
    var sideFiles = sideFiles(handle.file().stat(), handle.file().descriptor());
    holding(storage.tree().readLock(), () -> {
      var entry = handle.entry();
      holdingBoth(entry, entry.place().folder(), () -> {
        var place = entry.place();
        requireStill(handle, place);
        place.folder().change(List.of(place.name()), List.of(),
            () -> Names.remove(place.folder().place(), place.name().bytes(), directory));
        storage.entries().removed(place);
      });
    });
    if (directory) {
      storage.folders().removed(handle.key());
    }
    removeIfGone(sideFiles, handle.file().descriptor());
  }

  private List<Bytes> sideFiles(Stat stat, Descriptor file) throws VfsException {
    return stat.isFile() ? storage.streams().sideFiles(Xattrs.of(file)) : List.of();
  }

  private void removeIfGone(List<Bytes> sideFiles, Descriptor owner) throws VfsException {
    if (!sideFiles.isEmpty() && Stat.of(owner).links() == 0) {
      storage.streams().remove(sideFiles, owner);
    }
  }

  void rename(LocalHandle handle, FilePath target, boolean replace) throws VfsException {
    requireMovable(handle);
    refuseRoot(target);
    var tree = storage.tree();
    holding(handle.file().stat().isDirectory() ? tree.writeLock() : tree.readLock(), () -> {
      var to = storage.folders().acquire(target.parent());
      try {
        holdingBoth(handle.entry(), to, () -> rename(handle, to, target, replace));
      } finally {
        storage.folders().release(to);
      }
    });
  }

  private static void refuseRoot(FilePath target) throws VfsException {
    if (target.names().isEmpty()) {
      throw new VfsException(Reason.EXISTS, "the root is there");
    }
  }

  private void rename(LocalHandle handle, Folder to, FilePath target, boolean replace) throws VfsException {
    var from = handle.entry().place();
    requireStill(handle, from);
    var wanted = new Place(to, Births.legal(target));
    boolean directory = handle.file().stat().isDirectory();
    var oldPath = from.path();
    if (directory && to.path().startsWith(oldPath)) {
      throw new VfsException(Reason.ACCESS_DENIED, handle.path() + " cannot be moved into itself");
    }
    if (from.equals(wanted)) {
      return;
    }
    var there = to.find(target.name());
    try (var victim = there.map(Found::place).orElseGet(Descriptor::closed)) {
      if (there.isEmpty() || isSelf(from, to, there.get())) {
        move(from, wanted, Optional.empty(), () -> renameExclusively(from, wanted));
      } else {
        refuseToGiveWay(there.get(), target, replace);
        replace(handle, wanted, there.get(), victim);
      }
    }
    storage.entries().moved(handle.entry(), wanted);
    if (directory) {
      storage.folders().moved(oldPath, wanted.path());
    }
  }

  private static boolean isSelf(Place from, Folder to, Found there) {
    return from.folder() == to && from.name().equals(there.name());
  }

  private static void refuseToGiveWay(Found there, FilePath target, boolean replace) throws VfsException {
    if (!replace) {
      throw new VfsException(Reason.EXISTS, target + " is there");
    }
    if (there.stat().isDirectory()) {
      throw new VfsException(Reason.ACCESS_DENIED, target + " is a folder, and gives no way");
    }
  }

  private static Names.Place kernel(Place place) {
    return new Names.Place(place.folder().place(), place.name().bytes());
  }

  private static void renameExclusively(Place from, Place to) throws VfsException {
    try {
      Names.rename(kernel(from), kernel(to), false);
    } catch (VfsException e) {
      if (e.reason() != Reason.NOT_SUPPORTED) {
        throw e;
      }
      // An old or foreign file system; that the name is free was seen under the folder's lock.
      Names.rename(kernel(from), kernel(to), true);
    }
  }

  /** Makes a change that takes a name away here and puts one there, perhaps in the place of another. */
  private static void move(Place from, Place to, Optional<StoredName> replaced, Folder.Change change)
      throws VfsException {
    var made = List.of(to.name());
    if (from.folder() == to.folder()) {
      var gone = replaced.map(name -> List.of(from.name(), name)).orElseGet(() -> List.of(from.name()));
      to.folder().change(gone, made, change);
    } else {
      from.folder().change(List.of(from.name()), List.of(),
          () -> to.folder().change(replaced.stream().toList(), made, change));
    }
  }

  private void replace(LocalHandle handle, Place wanted, Found there, Descriptor victim) throws VfsException {
    var from = handle.entry().place();
    var taken = new Place(wanted.folder(), there.name());
    var sideFiles = there.stat().isFile()
        ? storage.streams().sideFiles(Xattrs.of(taken.folder().place(), taken.name().bytes()))
        : List.<Bytes>of();
    move(from, wanted, Optional.of(there.name()), () -> {
      if (there.stat().isSameFile(handle.file().stat())) {
        // To the kernel they are the same already, and it would leave both names.
        Names.remove(from.folder().place(), from.name().bytes(), false);
      } else if (handle.file().stat().isDirectory()) {
        // The kernel lets no folder take a file's place, but exchange places.
        Names.exchange(kernel(from), kernel(taken));
        Names.remove(from.folder().place(), from.name().bytes(), false);
      } else {
        Names.rename(kernel(from), kernel(taken), true);
      }
      if (!taken.equals(wanted)) {
        renameExclusively(taken, wanted);
      }
    });
    storage.entries().removed(taken);
    removeIfGone(sideFiles, victim);
  }

  void link(LocalHandle handle, FilePath target, boolean replace) throws VfsException {
    requireMovable(handle);
    refuseRoot(target);
    if (handle.file().stat().isDirectory()) {
      throw new VfsException(Reason.IS_A_DIRECTORY, "a folder has one name only");
    }
    if (Stat.of(handle.file().descriptor()).links() == 0) {
      throw new VfsException(Reason.GONE, handle.path() + " was deleted");
    }
    holding(storage.tree().readLock(), () -> {
      var to = storage.folders().acquire(target.parent());
      try {
        holding(to.lock(), () -> link(handle, to, target, replace));
      } finally {
        storage.folders().release(to);
      }
    });
  }

  private void link(LocalHandle handle, Folder to, FilePath target, boolean replace) throws VfsException {
    var name = Births.legal(target);
    var file = handle.file();
    var there = to.find(target.name());
    if (there.isEmpty()) {
      to.change(List.of(), List.of(name), () -> Names.link(file.descriptor(), kernel(new Place(to, name))));
      return;
    }
    try (var victim = there.get().place()) {
      refuseToGiveWay(there.get(), target, replace);
      if (!there.get().stat().isSameFile(file.stat())) {
        linkOver(handle, new Place(to, name), there.get(), victim);
      }
    }
  }

  /** Under a name that nobody asks for, and from there in one step to the one that is taken. */
  private void linkOver(LocalHandle handle, Place wanted, Found there, Descriptor victim)
      throws VfsException {
    var to = wanted.folder();
    var passing = StoredName
        .ofDisk((PASSING + Long.toHexString(handle.key().id())).getBytes(StandardCharsets.US_ASCII));
    var taken = new Place(to, there.name());
    var sideFiles = there.stat().isFile()
        ? storage.streams().sideFiles(Xattrs.of(to.place(), taken.name().bytes()))
        : List.<Bytes>of();
    to.change(List.of(there.name()), List.of(wanted.name()), () -> {
      Names.link(handle.file().descriptor(), kernel(new Place(to, passing)));
      try {
        Names.rename(kernel(new Place(to, passing)), kernel(taken), true);
      } catch (VfsException e) {
        Names.remove(to.place(), passing.bytes(), false);
        throw e;
      }
      if (!taken.equals(wanted)) {
        renameExclusively(taken, wanted);
      }
    });
    storage.entries().removed(taken);
    removeIfGone(sideFiles, victim);
  }
}
