package org.sumbawa.server.store;

import java.util.LinkedHashSet;
import org.sumbawa.vfs.FilePath;

/**
 * Names that were found in folders which had just been made, and told: the disk may still tell that they came. Of many only
 * the latest are kept.
 */
final class FoundNames {
  private static final int MOST = 4096;

  private final LinkedHashSet<FilePath> names = new LinkedHashSet<>();
  private volatile boolean empty = true;

  /** Whether there are none; costs nothing. */
  boolean isEmpty() {
    return empty;
  }

  /** Keeps one; false if it was kept already. */
  synchronized boolean add(FilePath name) {
    boolean added = names.add(name);
    if (names.size() > MOST) {
      names.removeFirst();
    }
    empty = false;
    return added;
  }

  /** Forgets one; whether it was kept. */
  synchronized boolean remove(FilePath name) {
    boolean removed = names.remove(name);
    empty = names.isEmpty();
    return removed;
  }
}
