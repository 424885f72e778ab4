package org.sumbawa.vfs.local;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Errno;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.vfs.names.StoredName;

/**
 * The folders in use, and some that were lately. Each path is walked anew by the kernel; what is kept is what was
 * learned about the folder that it led to.
 */
final class Folders {
  /** No path that the kernel takes at once is longer. */
  private static final int LONGEST_WALK = 4000;
  private static final byte[] SELF = {'.'};
  private static final byte[] REPARSE = ReparsePoints.ATTRIBUTE.getBytes(StandardCharsets.US_ASCII);

  private final Descriptor root;
  private final LocalSettings settings;
  private final InstantSource clock;
  private final Devices devices;
  /** In the order of their last use. */
  private final Map<FileKey, Known> known = new LinkedHashMap<>(16, 0.75f, true);
  private int idle;
  private long counted;

  Folders(Descriptor root, LocalSettings settings, InstantSource clock, Devices devices) {
    this.root = root;
    this.settings = settings;
    this.clock = clock;
    this.devices = devices;
  }

  /** A folder, and by how many it is used. */
  private static final class Known {
    private final Folder folder;
    private int users;
    /** How many names it remembered when that was counted last. */
    private int counted;

    private Known(Folder folder) {
      this.folder = folder;
    }
  }

  /** The folder at a path; whoever gets it releases it. */
  Folder acquire(FilePath path) throws VfsException {
    var names = path.names();
    if (!names.isEmpty() && SideStore.isFolder(names.getFirst())) {
      throw new VfsException(Reason.PATH_NOT_FOUND, "no folder " + path);
    }
    var asSpelled = asSpelled(names);
    var bytes = asSpelled.bytes();
    if (asSpelled.names().size() < names.size() || bytes.length > LONGEST_WALK) {
      return walk(names);
    }
    var how = new Opening.How(Opening.PLACE | Opening.DIRECTORY, 0, settings.stayOnDevice());
    var attempt = Opening.attempt(root, bytes, how);
    return switch (attempt.errno()) {
      case 0 -> refuseReparsePoint(open(attempt.descriptor(), asSpelled));
      case Errno.ENOENT, Errno.ENOTDIR, Errno.ELOOP, Errno.EXDEV, Errno.ENAMETOOLONG -> walk(names);
      default -> throw Errno.failure(-attempt.errno(), "looking for " + path);
    };
  }

  /** The usual reading of a client's names; shorter if one is illegal. */
  private static StoredPath asSpelled(List<String> names) {
    var stored = new ArrayList<StoredName>(names.size());
    for (var name : names) {
      var readings = StoredName.ofClient(name);
      if (readings.isEmpty()) {
        break;
      }
      stored.add(readings.getFirst());
    }
    return new StoredPath(List.copyOf(stored));
  }

  /** Name by name, each in whatever spelling. */
  private Folder walk(List<String> names) throws VfsException {
    var at = acquire(FilePath.ROOT);
    for (var name : names) {
      var from = at;
      try {
        at = step(from, name);
      } finally {
        release(from);
      }
    }
    return at;
  }

  private Folder step(Folder from, String name) throws VfsException {
    var found = from.find(name).orElseThrow(
        () -> new VfsException(Reason.PATH_NOT_FOUND, "no folder " + from.path().shown().child(name)));
    var path = from.path().child(found.name());
    if (!found.stat().isDirectory()) {
      found.place().close();
      throw found.stat().isSpecial()
          ? VfsException.stoppedAt(path.shown())
          : new VfsException(Reason.NOT_A_DIRECTORY, path.shown() + " is no folder");
    }
    return refuseReparsePoint(open(found.place(), path));
  }

  private Folder refuseReparsePoint(Folder folder) throws VfsException {
    if (folder.isReparsePoint()) {
      release(folder);
      throw VfsException.stoppedAt(folder.path().shown());
    }
    return folder;
  }

  /** The folder that a walk has led to, which is open as a mere place and taken over. */
  private Folder open(Descriptor place, StoredPath path) throws VfsException {
    var folder = intern(place, path);
    if (!folder.path().equals(path)) {
      // Somebody else moved it.
      folder.moveTo(path);
    }
    return folder;
  }

  /**
   * The folder that is open as a mere place, which this takes over; whoever gets the folder releases it.
   *
   * @param path where it is, should it not be in use yet
   */
  Folder intern(Descriptor place, StoredPath path) throws VfsException {
    try {
      var key = devices.key(place, Stat.of(place));
      var there = use(key);
      if (there.isPresent()) {
        place.close();
        return there.get();
      }
      var folder = new Folder(key, place, path, settings, clock);
      folder.setReparsePoint(Xattrs.of(place, SELF).get(REPARSE).isPresent());
      return add(folder);
    } catch (VfsException e) {
      place.close();
      throw e;
    }
  }

  private synchronized Optional<Folder> use(FileKey key) {
    var there = known.get(key);
    if (there == null) {
      return Optional.empty();
    }
    use(there);
    return Optional.of(there.folder);
  }

  private void use(Known there) {
    if (there.users++ == 0) {
      idle--;
    }
  }

  /** Another may have added the same meanwhile, and then it is the other's. */
  private synchronized Folder add(Folder folder) {
    var there = known.get(folder.key());
    if (there == null) {
      there = new Known(folder);
      known.put(folder.key(), there);
      idle++;
    } else {
      folder.place().close();
    }
    use(there);
    return there.folder;
  }

  /** One more user of a folder that is in use. */
  synchronized Folder retain(Folder folder) {
    var there = known.get(folder.key());
    if (there == null || there.folder != folder) {
      throw new IllegalStateException(folder.path() + " is not in use");
    }
    use(there);
    return folder;
  }

  /** One user less; the last leaves it idle. */
  synchronized void release(Folder folder) {
    var there = known.get(folder.key());
    if (there != null && there.folder == folder) {
      count(there);
      if (--there.users == 0) {
        idle++;
        limitIdle();
      }
      limitNames();
    }
  }

  private void count(Known one) {
    int now = one.folder.remembered();
    counted += now - one.counted;
    one.counted = now;
  }

  /** Closes those that were idle longest. */
  private void limitIdle() {
    for (var each = known.values().iterator(); idle > settings.idleFolders() && each.hasNext();) {
      var one = each.next();
      if (one.users == 0) {
        each.remove();
        drop(one);
      }
    }
  }

  private void drop(Known one) {
    one.folder.forget();
    count(one);
    one.folder.place().close();
    idle--;
  }

  /** Forgets the names in those that were not used for longest, but not in the latest. */
  private void limitNames() {
    for (var each = known.values().iterator(); counted > settings.cachedNames() && each.hasNext();) {
      var one = each.next();
      if (each.hasNext()) {
        one.folder.forget();
        count(one);
      }
    }
  }

  /** Closes all that are idle: their descriptors are wanted elsewhere. */
  synchronized void closeIdle() {
    for (var each = known.values().iterator(); each.hasNext();) {
      var one = each.next();
      if (one.users == 0) {
        each.remove();
        drop(one);
      }
    }
  }

  /** Whether a folder is still where it was found: beneath the root, and under the same names. */
  boolean isStill(Folder folder) throws VfsException {
    var bytes = folder.path().bytes();
    if (bytes.length > LONGEST_WALK) {
      var again = walk(folder.path().shown().names());
      release(again);
      return again == folder;
    }
    var how = new Opening.How(Opening.PLACE | Opening.DIRECTORY, 0, settings.stayOnDevice());
    try (var place = Opening.attempt(root, bytes, how).descriptor()) {
      return !place.isClosed() && Stat.of(place).isSameFile(Stat.of(folder.place()));
    }
  }

  /** A folder has moved, and all beneath it with it. */
  synchronized void moved(StoredPath from, StoredPath to) {
    for (var one : known.values()) {
      var path = one.folder.path();
      if (path.startsWith(from)) {
        one.folder.moveTo(path.moved(from, to));
      }
    }
  }

  /** A folder was removed: nobody finds it again, and idle it is of no use. */
  synchronized void removed(FileKey key) {
    var there = known.get(key);
    if (there != null && there.users == 0) {
      known.remove(key);
      drop(there);
    }
  }

  /** Closes all. */
  synchronized void close() {
    known.values().forEach(one -> one.folder.place().close());
    known.clear();
    idle = 0;
  }
}
