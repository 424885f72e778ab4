package org.sumbawa.server.store;

import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.fscc.NotifyAction;
import org.sumbawa.wire.message.value.CompletionFilter;

/** Tells the watches of one file system what changed. MS-FSA 2.1.4.1. Costs one look while nobody watches. */
public final class Notifications {
  private final CopyOnWriteArrayList<NotifyWatch> watches = new CopyOnWriteArrayList<>();
  private final @Nullable LocalChanges others;

  /**
   * Tells what is changed through the store, and what others change.
   *
   * @param others is told who watches what; null where nothing can be known of others
   */
  Notifications(@Nullable LocalChanges others) {
    this.others = others;
  }

  /** Adds a watch. */
  public void add(NotifyWatch watch) {
    watches.add(watch);
    if (others != null) {
      others.begin(watch);
    }
  }

  /** Removes a watch. */
  void remove(NotifyWatch watch) {
    watches.remove(watch);
    if (others != null) {
      others.end(watch);
    }
  }

  /** Whether somebody wants to know what happens to the names in a folder. */
  boolean isWatched(FilePath folder) {
    for (var watch : watches) {
      if (watch.covers(folder)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody wants to know all that happens below a folder. */
  boolean isTreeWatched(FilePath folder) {
    for (var watch : watches) {
      if (watch.isTree() && watch.covers(folder)) {
        return true;
      }
    }
    return false;
  }

  /** Through the store a name came, went, or is one half of a move. */
  void nameChanged(FilePath path, boolean directory, NotifyAction action) {
    if (others != null && !watches.isEmpty()) {
      if (action == NotifyAction.REMOVED || action == NotifyAction.RENAMED_OLD_NAME) {
        others.went(path, directory);
      } else if (directory) {
        others.came(path);
      }
    }
    name(path, directory, action);
  }

  /** A name came, went, or is one half of a move, whoever did that. */
  void name(FilePath path, boolean directory, NotifyAction action) {
    tell(path, path.name(), directory ? CompletionFilter.DIR_NAME : CompletionFilter.FILE_NAME, action);
  }

  /** Something of a file changed. */
  void modified(FilePath path, CompletionFilter kind) {
    tell(path.file(), path.name(), kind, NotifyAction.MODIFIED);
  }

  /** A stream came or went. */
  void streamChanged(FilePath path, NotifyAction action) {
    tell(path.file(), path.name() + ":" + path.stream() + ":$DATA", CompletionFilter.STREAM_NAME, action);
  }

  /** The content of a stream changed. */
  void streamModified(FilePath path, CompletionFilter kind) {
    tell(path.file(), path.name() + ":" + path.stream() + ":$DATA", kind, NotifyAction.MODIFIED_STREAM);
  }

  /** A folder is to be removed: requests that watch it end. */
  void deletePending(FileNode folder) {
    for (var watch : watches) {
      if (watch.folder().file() == folder) {
        watch.deletePending();
      }
    }
  }

  /** So much changed that nobody knows what. */
  void overflown() {
    watches.forEach(NotifyWatch::overflow);
  }

  private void tell(FilePath path, String shown, CompletionFilter kind, NotifyAction action) {
    if (path.names().isEmpty()) {
      return;
    }
    for (var watch : watches) {
      watch.changed(path, shown, kind, action);
    }
  }
}
