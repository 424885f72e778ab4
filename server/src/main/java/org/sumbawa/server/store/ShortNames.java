package org.sumbawa.server.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.fscc.NameCase;
import org.sumbawa.wire.fscc.ShortName;

/**
 * The 8.3 names of files. They are made from the long ones and never kept: a file is found by its short name by making
 * those of its neighbours again. MS-FSA 2.1.1.7 (ShortName).
 */
public final class ShortNames {
  private static final int BATCH = 256;

  private ShortNames() {}

  /** The short name that a file has beside its long one; empty when it needs none, or when there are none in the store. */
  public static String of(Store store, String longName) {
    return store.hasShortNames() ? made(longName) : "";
  }

  /** The short name that is made of a long one; empty when it needs none. */
  static String made(String longName) {
    return ShortName.generate(longName, taken -> false).orElse("");
  }

  /** A path with long names where it has short ones of files that are there; empty if it has none. */
  static Optional<FilePath> resolve(Store store, FilePath path) throws VfsException {
    if (!store.hasShortNames() || path.names().stream().noneMatch(ShortName::mayBeGenerated)) {
      return Optional.empty();
    }
    var resolved = FilePath.ROOT;
    for (var name : path.names()) {
      var longName = ShortName.mayBeGenerated(name) ? find(store, resolved, name) : null;
      resolved = resolved.child(longName == null ? name : longName);
    }
    return resolved.names().equals(path.names())
        ? Optional.empty()
        : Optional.of(resolved.withStream(path.stream()));
  }

  /** The one file in a folder that has this short name, unless another is really called so. */
  private static @Nullable String find(Store store, FilePath folder, String shortName) throws VfsException {
    String found = null;
    try (var handle = store.fileSystem().open(folder, false); var cursor = handle.list()) {
      if (handle.child(shortName).isPresent()) {
        return null;
      }
      for (var batch = cursor.next(BATCH); !batch.isEmpty(); batch = cursor.next(BATCH)) {
        for (var entry : batch) {
          if (NameCase.same(made(entry.name()), shortName)) {
            if (found != null) {
              return null;
            }
            found = entry.name();
          }
        }
      }
    } catch (VfsException e) {
      if (e.reason() != Reason.NOT_FOUND && e.reason() != Reason.PATH_NOT_FOUND) {
        throw e;
      }
    }
    return found;
  }
}
