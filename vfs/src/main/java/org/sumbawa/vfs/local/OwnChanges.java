package org.sumbawa.vfs.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.NameFolding;

/**
 * What is being changed through this file system, and what was and may still be in the kernel's queue: what the kernel
 * tells of these files meanwhile is news to nobody. Guarded by the lock of {@link LocalWatches}.
 */
final class OwnChanges {
  /** Where the queue is never seen empty, what was done before is told once more rather than kept without end. */
  private static final int MOST_UNTOLD = 65_536;

  private final Map<Object, Integer> underWay = new HashMap<>();
  private final Set<Object> untold = new HashSet<>();

  /** What is changed: a file, and names that it has, gets or takes. */
  record Mark(List<Object> parts) {

    /** A file by its key and its names. */
    static Mark of(FileKey key, FilePath... names) {
      var parts = new ArrayList<Object>(names.length + 1);
      parts.add(key);
      for (var name : names) {
        parts.add(folded(name));
      }
      return new Mark(parts);
    }

    /** A name that comes. */
    static Mark of(FilePath name) {
      return new Mark(List.of(folded(name)));
    }
  }

  /** The same for all spellings of a path. */
  private static List<String> folded(FilePath path) {
    return path.names().stream().map(NameFolding::fold).toList();
  }

  void begin(Mark mark) {
    mark.parts.forEach(part -> underWay.merge(part, 1, Integer::sum));
  }

  /** It is done; the kernel has put what it tells of it into its queue. */
  void end(Mark mark) {
    if (untold.size() >= MOST_UNTOLD) {
      untold.clear();
    }
    for (var part : mark.parts) {
      underWay.computeIfPresent(part, (same, count) -> count == 1 ? null : count - 1);
      untold.add(part);
    }
  }

  /** All that the kernel has told of what ended so far was seen. */
  void seen() {
    untold.clear();
  }

  boolean has(FilePath path) {
    return hasPart(folded(path));
  }

  boolean has(FileKey key) {
    return hasPart(key);
  }

  private boolean hasPart(Object part) {
    return underWay.containsKey(part) || untold.contains(part);
  }
}
