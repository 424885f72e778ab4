package org.sumbawa.vfs.local;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Errno;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.names.StoredName;

/**
 * A folder that is in use, or was lately. There is one object for each folder, whatever the ways that led to it, so
 * that its lock keeps apart all who make, move and remove names in it.
 */
final class Folder {
  private static final Opening.How STAYING = new Opening.How(Opening.PLACE, 0, true);
  private static final Opening.How CROSSING = new Opening.How(Opening.PLACE, 0, false);

  private final FileKey key;
  private final Descriptor place;
  private final LocalSettings settings;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile StoredPath path;
  private volatile boolean reparsePoint;
  private volatile @Nullable NameCache names;
  private final AtomicInteger readings = new AtomicInteger();
  private final AtomicLong changes = new AtomicLong();

  Folder(FileKey key, Descriptor place, StoredPath path, LocalSettings settings, InstantSource clock) {
    this.key = key;
    this.place = place;
    this.path = path;
    this.settings = settings;
    this.clock = clock;
  }

  FileKey key() {
    return key;
  }

  /** Open as a mere place. */
  Descriptor place() {
    return place;
  }

  StoredPath path() {
    return path;
  }

  void moveTo(StoredPath newPath) {
    path = newPath;
  }

  /** Whether a client made it a reparse point: then nothing in it is seen. */
  boolean isReparsePoint() {
    return reparsePoint;
  }

  void setReparsePoint(boolean is) {
    reparsePoint = is;
  }

  /** Guards the names. Whoever holds it may take those of other folders only in the order of their keys. */
  ReentrantLock lock() {
    return lock;
  }

  /** Counts changes of ours, also those under way: an odd number while there is one. */
  long changes() {
    return changes.get();
  }

  /**
   * Something in a folder.
   *
   * @param name as stored
   * @param place open as a mere place: whoever gets this closes it
   * @param stat what it is
   */
  record Found(StoredName name, Descriptor place, Stat stat) {}

  /** Looks for a name: as it is spelled, then in other spellings. */
  Optional<Found> find(String name) throws VfsException {
    if (isReserved(name)) {
      return Optional.empty();
    }
    var exact = findExact(name);
    return exact.isPresent() ? exact : findFolded(name);
  }

  /** Whether a name is that of the folder in which this file system keeps what belongs to others' files. */
  private boolean isReserved(String name) {
    return path.names().isEmpty() && SideStore.isFolder(name);
  }

  private Optional<Found> findExact(String name) throws VfsException {
    for (var stored : StoredName.ofClient(name)) {
      var attempt = attempt(stored);
      if (attempt.succeeded()) {
        return found(stored, attempt.descriptor());
      }
    }
    return Optional.empty();
  }

  private Opening.Attempt attempt(StoredName name) throws VfsException {
    var attempt = Opening.attempt(place, name.bytes(), settings.stayOnDevice() ? STAYING : CROSSING);
    return switch (attempt.errno()) {
      case 0, Errno.ENOENT, Errno.ENAMETOOLONG -> attempt;
      case Errno.EXDEV ->
        throw new VfsException(Reason.ACCESS_DENIED, "something else is mounted on " + name);
      default -> throw Errno.failure(-attempt.errno(), "looking for " + name);
    };
  }

  private Optional<Found> found(StoredName name, Descriptor opened) throws VfsException {
    try {
      var stat = Stat.of(opened);
      if (!stat.isSpecial() || !settings.hideSpecialFiles()) {
        return Optional.of(new Found(name, opened, stat));
      }
      opened.close();
      return Optional.empty();
    } catch (VfsException e) {
      opened.close();
      throw e;
    }
  }

  private Optional<Found> findFolded(String name) throws VfsException {
    lock.lock();
    try {
      var found = firstOf(spellings(name));
      if (found.isEmpty() && !spellings(name).isEmpty()) {
        // What is remembered is wrong, although the folder's times did not tell.
        names = null;
        found = firstOf(spellings(name));
      }
      return found;
    } finally {
      lock.unlock();
    }
  }

  private Optional<Found> firstOf(List<String> spellings) throws VfsException {
    for (var spelling : spellings) {
      var found = findExact(spelling);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** All names here that are spellings of the same. Under the lock. */
  List<String> spellings(String name) throws VfsException {
    var found = names().find(name);
    return found.size() < 2 ? found : found.stream().sorted().toList();
  }

  private NameCache names() throws VfsException {
    var known = names;
    if (known == null || !known.isGood(Stat.of(place), clock.instant())) {
      known = NameCache.read(place, clock);
      names = known;
      readings.incrementAndGet();
    }
    return known;
  }

  /** How many names are remembered. */
  int remembered() {
    var known = names;
    return known == null ? 0 : known.size();
  }

  /** How often the names had to be read: what makes a large folder slow. */
  int readings() {
    return readings.get();
  }

  /** Remembers none. */
  void forget() {
    names = null;
  }

  /** Something that changes names here. */
  @FunctionalInterface
  interface Change {
    void make() throws VfsException;
  }

  /**
   * Changes names here, under the lock, and keeps what is remembered in step.
   *
   * @param gone names that are not there afterwards
   * @param made names that are there afterwards
   */
  void change(List<StoredName> gone, List<StoredName> made, Change change) throws VfsException {
    var known = names;
    boolean good = known != null && known.isGood(Stat.of(place), clock.instant());
    changes.incrementAndGet();
    try {
      change.make();
    } finally {
      changes.incrementAndGet();
    }
    if (known != null && good) {
      gone.forEach(known::remove);
      made.forEach(known::add);
      known.changed(Stat.of(place));
    }
  }

  /** Looks at something here that is not to be seen while it is being made. */
  @FunctionalInterface
  interface Look<T> {
    T take() throws VfsException;
  }

  /** Looks without the lock if nobody changes names meanwhile, else with it. */
  <T> T looking(Look<T> look) throws VfsException {
    long before = changes.get();
    if (before % 2 == 0) {
      var seen = look.take();
      if (changes.get() == before) {
        return seen;
      }
    }
    lock.lock();
    try {
      return look.take();
    } finally {
      lock.unlock();
    }
  }
}
