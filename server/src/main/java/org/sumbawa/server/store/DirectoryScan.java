package org.sumbawa.server.store;

import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.DirectoryCursor;
import org.sumbawa.vfs.DirectoryEntry;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.fscc.NamePattern;
import org.sumbawa.wire.fscc.ShortName;

/**
 * An enumeration of a folder that goes on from one QUERY_DIRECTORY to the next. MS-FSA 2.1.5.6.3. Not safe for
 * several threads: requests on one open come one after the other.
 */
public final class DirectoryScan {
  private static final int BATCH = 256;

  private final LocalOpen folder;
  private final String patternText;
  private final NamePattern pattern;
  private final ArrayDeque<DirectoryEntry> ahead = new ArrayDeque<>();
  private @Nullable DirectoryCursor cursor;
  private boolean begun;
  private boolean exhausted;
  private boolean found;

  /** Begins an enumeration of the names that match; an empty pattern matches all. */
  public DirectoryScan(LocalOpen folder, String patternText) {
    this.folder = folder;
    this.patternText = patternText.isEmpty() ? "*" : patternText;
    pattern = NamePattern.of(this.patternText);
  }

  /** What the names must match. */
  public String pattern() {
    return patternText;
  }

  /** The next entry, which stays the next until {@link #advance}; empty at the end. */
  public Optional<DirectoryEntry> peek() throws Refusal {
    try {
      if (!begun) {
        begin();
      }
      while (ahead.isEmpty() && !exhausted) {
        fill();
      }
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    return Optional.ofNullable(ahead.peek());
  }

  /**
   * Steps over the entry that {@link #peek} showed.
   *
   * @param shown whether the client was told of it
   */
  public void advance(boolean shown) {
    ahead.remove();
    found |= shown;
  }

  /** Whether any entry was told of yet. */
  public boolean foundAny() {
    return found;
  }

  /** Lets go of the storage's cursor. */
  void close() {
    var open = cursor;
    cursor = null;
    exhausted = true;
    ahead.clear();
    if (open != null) {
      open.close();
    }
  }

  private void begin() throws VfsException {
    begun = true;
    if (pattern.isLiteral()) {
      folder.handle().child(patternText).ifPresent(ahead::add);
      exhausted =
          !ahead.isEmpty() || !folder.store().hasShortNames() || !ShortName.mayBeGenerated(patternText);
    }
    if (exhausted) {
      return;
    }
    addDots();
    cursor = folder.handle().list();
  }

  /** The folder itself and the one above it come first. */
  private void addDots() throws VfsException {
    var info = folder.handle().info();
    if (pattern.matches(".")) {
      ahead.add(new DirectoryEntry(".", info));
    }
    if (pattern.matches("..")) {
      ahead.add(new DirectoryEntry("..", parentInfo().orElse(info)));
    }
  }

  private Optional<FileInfo> parentInfo() {
    var path = folder.path();
    if (path.isRoot()) {
      return Optional.empty();
    }
    try (var parent = folder.store().fileSystem().open(path.parent(), false)) {
      return Optional.of(parent.info());
    } catch (VfsException vanished) {
      return Optional.empty();
    }
  }

  private boolean matches(String name) {
    if (pattern.matches(name)) {
      return true;
    }
    var shortName = ShortNames.of(folder.store(), name);
    return !shortName.isEmpty() && pattern.matches(shortName);
  }

  private void fill() throws VfsException {
    var open = cursor;
    if (open == null) {
      exhausted = true;
      return;
    }
    var batch = open.next(BATCH);
    if (batch.isEmpty()) {
      exhausted = true;
    }
    for (var entry : batch) {
      if (matches(entry.name())) {
        ahead.add(entry);
      }
    }
  }
}
