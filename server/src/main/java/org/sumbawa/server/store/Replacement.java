package org.sumbawa.server.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.wire.dtyp.NtStatus;

/**
 * A file whose name another is about to take: it is not open, and until this is closed nobody opens it. Who keeps it open
 * only in a cache closes it first. MS-FSA 2.1.5.15.7 and 2.1.5.15.12.
 */
final class Replacement implements AutoCloseable {
  /** Nothing is in the way. */
  static final Replacement NONE = new Replacement(null, null, false);

  private final @Nullable FileTable table;
  private final @Nullable FileNode node;
  private final boolean onlyName;

  private Replacement(@Nullable FileTable table, @Nullable FileNode node, boolean onlyName) {
    this.table = table;
    this.node = node;
    this.onlyName = onlyName;
  }

  /**
   * Keeps a file from being opened; refuses one that is open.
   *
   * @param onlyName whether it has no name beside the one that is taken
   */
  static Replacement of(FileTable table, FileKey key, boolean onlyName) throws Refusal, BreakPending {
    var node = table.acquire(key);
    boolean done = false;
    try {
      keepClosed(table, node);
      done = true;
      return new Replacement(table, node, onlyName);
    } finally {
      if (!done) {
        table.release(node);
      }
    }
  }

  private static void keepClosed(FileTable table, FileNode node) throws Refusal, BreakPending {
    var breaks = new CacheBreaks(table.cacheTimers());
    Optional<BreakWait> wait;
    node.lock.lock();
    try {
      wait = breaks.beforeNameChange(node);
      if (wait.isEmpty()) {
        if (!node.streams().isEmpty() || node.deletePending || node.replacing) {
          throw new Refusal(NtStatus.ACCESS_DENIED);
        }
        node.replacing = true;
      }
    } finally {
      node.lock.unlock();
      breaks.tell();
    }
    if (wait.isPresent()) {
      throw new BreakPending(wait.get());
    }
  }

  /** The name is taken: who made the file a moment ago and has yet to enter it finds it gone. */
  void done() {
    if (node != null) {
      node.lock.lock();
      try {
        node.deleted |= onlyName;
      } finally {
        node.lock.unlock();
      }
    }
  }

  /** It may be opened again, if it is still there. */
  @Override
  public void close() {
    if (table == null || node == null) {
      return;
    }
    node.lock.lock();
    try {
      node.replacing = false;
    } finally {
      node.lock.unlock();
    }
    table.release(node);
  }
}
