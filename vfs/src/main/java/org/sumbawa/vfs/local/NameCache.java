package org.sumbawa.vfs.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.DirectoryReader;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.names.StoredName;

/**
 * The names in one folder as they were at a moment, with what this process did to them since. It is good as long as
 * the folder's own times say that nobody else changed it. Where they cannot say it for certain, because a change of
 * ours may have hidden another's at the same moment, it is read anew after a while: the longer reading takes, the
 * later, so that a folder that grows name by name is not read at every name. Guarded by the folder's lock.
 */
final class NameCache {
  /** Two changes closer than this may leave the same time. */
  private static final Duration RECENT = Duration.ofMillis(20);
  private static final Duration TRUSTED = Duration.ofSeconds(1);
  private static final int TRUSTED_READINGS = 50;

  private final FoldedNames names;
  private final Instant goodUntil;
  private Stat folder;
  private boolean certain;

  private NameCache(FoldedNames names, Stat folder, Instant start, Instant end) {
    this.names = names;
    this.folder = folder;
    var reading = Duration.between(start, end).multipliedBy(TRUSTED_READINGS);
    goodUntil = end.plus(reading.compareTo(TRUSTED) > 0 ? reading : TRUSTED);
    certain = folder.change().toInstant().isBefore(start.minus(RECENT));
  }

  /** Reads a folder's names. */
  static NameCache read(Descriptor folder, InstantSource clock) throws VfsException {
    var start = clock.instant();
    var before = Stat.of(folder);
    var names = new FoldedNames();
    try (var reader = DirectoryReader.of(folder)) {
      for (var name = reader.next(); name.isPresent(); name = reader.next()) {
        names.add(StoredName.ofDisk(name.get()).shown());
      }
    }
    return new NameCache(names, before, start, clock.instant());
  }

  /** Whether it still says what is in the folder, which is now like this. */
  boolean isGood(Stat now, Instant time) {
    return now.change().equals(folder.change()) && now.write().equals(folder.write())
        && (certain || time.isBefore(goodUntil));
  }

  /** All names that are spellings of the same. */
  List<String> find(String name) {
    return names.find(name);
  }

  /** We made a name. */
  void add(StoredName name) {
    names.add(name.shown());
  }

  /** We removed a name. */
  void remove(StoredName name) {
    names.remove(name.shown());
  }

  /** The folder after a change of ours. */
  void changed(Stat now) {
    folder = now;
    certain = false;
  }

  int size() {
    return names.size();
  }
}
