package org.sumbawa.server.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.NameCase;

/**
 * The names of files that went a moment ago. A program that saves by writing anew and renaming gets back the file that it
 * had: with its creation time, and by its long name also where it only knows the short one. MS-FSA 2.1.1.2.
 */
final class TunnelCache {
  private static final Duration LIFE = Duration.ofSeconds(15);
  private static final int MOST = 512;

  private final InstantSource clock;
  private final BooleanSupplier shortNames;
  private final LinkedHashMap<FilePath, Gone> byName = new LinkedHashMap<>();

  /**
   * A file that went from a name.
   *
   * @param since when
   * @param name its long name
   * @param creation when it was made
   */
  record Gone(Instant since, String name, FileTime creation) {
    /** What to call a file that comes in its place: as it is wanted, unless that is the short name. */
    FilePath inPlaceOf(FilePath wanted) {
      return NameCase.same(name, wanted.name()) ? wanted : wanted.parent().child(name);
    }
  }

  /**
   * Remembers nothing yet.
   *
   * @param shortNames whether files have short names
   */
  TunnelCache(InstantSource clock, BooleanSupplier shortNames) {
    this.clock = clock;
    this.shortNames = shortNames;
  }

  /** A file went from its name. */
  synchronized void went(FilePath path, FileTime creation) {
    var gone = new Gone(clock.instant(), path.name(), creation);
    names(path, gone).forEach(name -> put(name, gone));
  }

  /** The paths by which who comes may be known: with the long name and, if there is one, with the short one. */
  private List<FilePath> names(FilePath path, Gone gone) {
    var longName = folded(path.parent().child(gone.name()));
    var shortName = shortNames.getAsBoolean() ? ShortNames.made(gone.name()) : "";
    return shortName.isEmpty()
        ? List.of(longName)
        : List.of(longName, folded(path.parent().child(shortName)));
  }

  private void put(FilePath path, Gone gone) {
    // The latest are at the end.
    byName.remove(path);
    byName.put(path, gone);
    if (byName.size() > MOST) {
      byName.pollFirstEntry();
    }
  }

  /** A file comes to a name: whose place it takes, if that went a moment ago. */
  synchronized Optional<Gone> comes(FilePath path) {
    var gone = byName.isEmpty() ? null : byName.get(folded(path));
    if (gone == null) {
      return Optional.empty();
    }
    names(path, gone).forEach(byName::remove);
    return Optional.of(gone).filter(g -> g.since().plus(LIFE).isAfter(clock.instant()));
  }

  /** A folder went from its name: what was in it went too. */
  synchronized void folderWent(FilePath folder) {
    var gone = folded(folder);
    byName.keySet().removeIf(path -> path.startsWith(gone));
  }

  private static FilePath folded(FilePath path) {
    return new FilePath(path.names().stream().map(NameCase::upper).toList(), "");
  }
}
