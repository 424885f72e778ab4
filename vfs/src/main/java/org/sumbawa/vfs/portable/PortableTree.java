package org.sumbawa.vfs.portable;

import static org.sumbawa.vfs.portable.HostFailure.asking;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.NameFolding;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.names.StoredName;

/** The names beneath a folder. One lock keeps apart all who look for, make, move and remove them. */
final class PortableTree {
  private final Path root;
  private final long volume;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<PortableHandle> handles = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  PortableTree(Path root, long volume) {
    this.root = root;
    this.volume = volume;
  }

  Path root() {
    return root;
  }

  FileKey key(HostFile file) {
    return new FileKey(volume, file.inode());
  }

  Set<PortableHandle> handles() {
    return handles;
  }

  void close() {
    closed = true;
  }

  void requireOpen() throws VfsException {
    if (closed) {
      throw new VfsException(Reason.GONE, "the file system is closed");
    }
  }

  /** Does something while nobody else changes names. */
  <T> T alone(HostFailure.Doing<T> doing) throws VfsException {
    lock.lock();
    try {
      requireOpen();
      return asking(doing);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Something that was found.
   *
   * @param path on the host
   * @param shown as clients see it
   * @param file what it is
   */
  record Found(Path path, FilePath shown, HostFile file) {}

  /** Looks for a path. */
  Optional<Found> find(FilePath path) throws VfsException {
    return path.names().isEmpty() ? Optional.of(rootFound()) : child(folder(path.parent()), path.name());
  }

  private Found rootFound() throws VfsException {
    var file = HostFile.of(root).orElseThrow(() -> new VfsException(Reason.ROOT_GONE, root + " is gone"));
    return new Found(root, FilePath.ROOT, file);
  }

  /** A folder that names are to be looked for in. */
  Found folder(FilePath path) throws VfsException {
    var at = rootFound();
    for (var name : path.names()) {
      at = child(at, name).orElseThrow(() -> new VfsException(Reason.PATH_NOT_FOUND, "no folder " + path));
      if (!at.file.directory()) {
        throw new VfsException(Reason.NOT_A_DIRECTORY, at.shown + " is no folder");
      }
    }
    return at;
  }

  /** Looks for a name: as it is spelled, then in other spellings. */
  Optional<Found> child(Found folder, String name) throws VfsException {
    for (var stored : StoredName.ofClient(name)) {
      var path = folder.path.resolve(text(stored));
      var file = HostFile.of(path);
      if (file.isPresent()) {
        // Where the host ignores case itself, the spelling is its own.
        var spelled = asking(() -> path.toRealPath(LinkOption.NOFOLLOW_LINKS)).getFileName().toString();
        return Optional.of(found(folder, spelled, file.get()));
      }
    }
    return asking(() -> {
      try (var names = Files.newDirectoryStream(folder.path)) {
        for (var path : names) {
          var stored = path.getFileName().toString();
          var file = NameFolding.same(shown(stored), name) ? HostFile.of(path) : Optional.<HostFile>empty();
          if (file.isPresent()) {
            return Optional.of(found(folder, stored, file.get()));
          }
        }
        return Optional.<Found>empty();
      }
    });
  }

  /** Something in a folder, by the host's name. */
  static Found found(Found folder, String stored, HostFile file) {
    return new Found(folder.path.resolve(stored), folder.shown.child(shown(stored)), file);
  }

  static String shown(String stored) {
    return StoredName.ofDisk(stored.getBytes(StandardCharsets.UTF_8)).shown();
  }

  private static String text(StoredName name) {
    return new String(name.bytes(), StandardCharsets.UTF_8);
  }

  /** Where a new name will be, which must not be there yet. */
  Path vacant(FilePath path) throws VfsException {
    var folder = folder(path.parent());
    var stored = StoredName.ofClient(path.name());
    if (stored.isEmpty() || stored.getFirst().isTooLong()) {
      throw new VfsException(Reason.INVALID_NAME, "no name for a file: " + path.name());
    }
    if (child(folder, path.name()).isPresent()) {
      throw new VfsException(Reason.EXISTS, path + " is there");
    }
    return folder.path.resolve(text(stored.getFirst()));
  }

  /** Moves what a handle has open. */
  void rename(PortableHandle handle, FilePath target, boolean replace) throws VfsException {
    alone(() -> {
      var from = handle.place();
      var folder = folder(target.parent());
      if (from.directory() && folder.path.startsWith(from.path())) {
        throw new VfsException(Reason.ACCESS_DENIED, from.shown() + " cannot be moved into itself");
      }
      var there = child(folder, target.name());
      if (there.isPresent() && !there.get().path.equals(from.path())) {
        makeWay(there.get(), replace);
      }
      var to = there.isPresent() && there.get().path.equals(from.path())
          ? folder.path.resolve(text(StoredName.ofClient(target.name()).getFirst()))
          : vacant(target);
      Files.move(from.path(), to, StandardCopyOption.ATOMIC_MOVE);
      var shown = folder.shown.child(shown(to.getFileName().toString()));
      handles.forEach(other -> other.moved(from.path(), to, shown));
      return to;
    });
  }

  private void makeWay(Found there, boolean replace) throws VfsException {
    if (!replace) {
      throw new VfsException(Reason.EXISTS, there.shown + " is there");
    }
    if (there.file.directory()) {
      throw new VfsException(Reason.ACCESS_DENIED, there.shown + " is a folder, and gives no way");
    }
    remove(there.path);
  }

  /** Removes a name. */
  void remove(Path path) throws VfsException {
    asking(() -> {
      Files.delete(path);
      return path;
    });
    handles.forEach(other -> other.removed(path));
  }
}
