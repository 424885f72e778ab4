package org.sumbawa.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sumbawa.core.Allowance;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.fscc.NameCase;

/**
 * A file that is open: all its opens, on all its streams, and what they have done to it together. MS-FSA 2.1.1.3
 * and 2.1.1.4. Everything here is guarded by {@link #lock}; it is held for looking and changing, never across
 * a call into the storage.
 */
public final class FileNode {
  /** Guards this node and its streams. */
  final ReentrantLock lock = new ReentrantLock();

  /** How many hold this node; guarded by the table. */
  int references;

  /** The last close will remove the file, and nobody may open it any more. */
  boolean deletePending;

  /** Which of the file's names that removal takes: the one by which it was marked. */
  FilePath deletePath = FilePath.ROOT;

  /** While another file is about to take its name: who wants to open it waits, and looks again. */
  @Nullable
  Replacement replacing;

  /** The name is gone from the storage. */
  boolean deleted;

  private final FileKey key;
  private final Allowance locks;
  private final List<StreamNode> streams = new ArrayList<>(1);

  FileNode(FileKey key, Allowance locks) {
    this.key = key;
    this.locks = locks;
  }

  /** Which file. */
  public FileKey key() {
    return key;
  }

  /** Whether the file will be removed by its last close. */
  public boolean isDeletePending() {
    lock.lock();
    try {
      return deletePending;
    } finally {
      lock.unlock();
    }
  }

  /** The stream of that name if it is open; whatever its case. */
  @Nullable
  StreamNode findStream(String name) {
    for (var stream : streams) {
      if (NameCase.same(stream.name(), name)) {
        return stream;
      }
    }
    return null;
  }

  /** The stream of that name, entered if it was not open. */
  StreamNode stream(String name) {
    var found = findStream(name);
    if (found == null) {
      found = new StreamNode(this, name, locks);
      streams.add(found);
    }
    return found;
  }

  /** Forgets a stream that was entered for an open that did not come. */
  void dropIfUnused(StreamNode stream) {
    if (stream.opens.isEmpty()) {
      streams.remove(stream);
    }
  }

  /** The streams that are open. */
  List<StreamNode> streams() {
    return streams;
  }

  /** Every open of any stream of the file. */
  List<LocalOpen> opens() {
    var all = new ArrayList<LocalOpen>();
    for (var stream : streams) {
      all.addAll(stream.opens);
    }
    return all;
  }

  /** Something of the whole file changed: those of its opens that outlive the server are kept anew. */
  void keepAll() {
    List<LocalOpen> kept;
    lock.lock();
    try {
      kept = opens().stream().filter(LocalOpen::isKept).toList();
    } finally {
      lock.unlock();
    }
    kept.forEach(LocalOpen::keep);
  }

  /** Removes an open; a stream without opens goes too. */
  void remove(LocalOpen open) {
    open.stream().opens.remove(open);
    if (open.stream().opens.isEmpty()) {
      streams.remove(open.stream());
    }
  }

  boolean hasOpenBelow(Store store, FilePath folder) {
    lock.lock();
    try {
      return isOpenBelow(store, folder);
    } finally {
      lock.unlock();
    }
  }

  Optional<BreakWait> breakHandlesBelow(Store store, FilePath folder, CacheBreaks breaks) {
    lock.lock();
    try {
      return isOpenBelow(store, folder) ? breaks.beforeNameChange(this) : Optional.empty();
    } finally {
      lock.unlock();
      breaks.tell();
    }
  }

  private boolean isOpenBelow(Store store, FilePath folder) {
    for (var stream : streams) {
      for (var open : stream.opens) {
        if (open.store() == store && isBelow(open.handle().path(), folder)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBelow(FilePath path, FilePath folder) {
    if (path.names().size() <= folder.names().size()) {
      return false;
    }
    for (int i = 0; i < folder.names().size(); i++) {
      if (!NameCase.same(path.names().get(i), folder.names().get(i))) {
        return false;
      }
    }
    return true;
  }
}
