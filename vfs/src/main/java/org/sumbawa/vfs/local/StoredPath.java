package org.sumbawa.vfs.local;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.names.StoredName;

/** Where a folder is beneath the root: the stored names that lead to it. */
record StoredPath(List<StoredName> names) {
  static final StoredPath ROOT = new StoredPath(List.of());

  StoredPath child(StoredName name) {
    var longer = new ArrayList<>(names);
    longer.add(name);
    return new StoredPath(List.copyOf(longer));
  }

  boolean startsWith(StoredPath folder) {
    int count = folder.names.size();
    return names.size() >= count && names.subList(0, count).equals(folder.names);
  }

  /** The path of the same thing after a folder above it, or itself, has moved. */
  StoredPath moved(StoredPath from, StoredPath to) {
    var all = new ArrayList<>(to.names);
    all.addAll(names.subList(from.names.size(), names.size()));
    return new StoredPath(List.copyOf(all));
  }

  /** As clients see it. */
  FilePath shown() {
    return new FilePath(names.stream().map(StoredName::shown).toList(), "");
  }

  /** As the kernel takes it, from the root; a dot for the root itself. */
  byte[] bytes() {
    if (names.isEmpty()) {
      return new byte[]{'.'};
    }
    var path = new ByteArrayOutputStream();
    for (var name : names) {
      if (path.size() > 0) {
        path.write('/');
      }
      path.writeBytes(name.bytes());
    }
    return path.toByteArray();
  }
}
