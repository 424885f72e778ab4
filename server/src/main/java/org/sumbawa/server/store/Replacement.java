package org.sumbawa.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.wire.dtyp.NtStatus;

/**
 * A file whose name another is about to take: it is not open, and until this is closed nobody opens it, but waits. Who keeps
 * it open only in a cache closes it first. MS-FSA 2.1.5.15.7 and 2.1.5.15.12.
 */
final class Replacement implements AutoCloseable, BreakWait.Awaited {
  /** Nothing is in the way. */
  static final Replacement NONE = new Replacement(null, null, false);

  private final @Nullable FileTable table;
  private final @Nullable FileNode node;
  private final boolean onlyName;
  private final List<Runnable> waiters = new ArrayList<>(0);
  private boolean over;

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
      var replacement = new Replacement(table, node, onlyName);
      replacement.keepClosed(table, node);
      done = true;
      return replacement;
    } finally {
      if (!done) {
        table.release(node);
      }
    }
  }

  private void keepClosed(FileTable keptIn, FileNode file) throws Refusal, BreakPending {
    var breaks = new CacheBreaks(keptIn.cacheTimers());
    Optional<BreakWait> wait;
    file.lock.lock();
    try {
      wait = breaks.beforeNameChange(file);
      if (wait.isEmpty()) {
        if (!file.streams().isEmpty() || file.deletePending || file.replacing != null) {
          throw new Refusal(NtStatus.ACCESS_DENIED);
        }
        file.replacing = this;
      }
    } finally {
      file.lock.unlock();
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

  @Override
  public boolean goesOn() {
    return !over;
  }

  @Override
  public void await(Runnable then) {
    waiters.add(then);
  }

  @Override
  public void forget(Runnable then) {
    waiters.remove(then);
  }

  /** It may be opened again, if it is still there: whoever waited looks. */
  @Override
  public void close() {
    if (table == null || node == null) {
      return;
    }
    List<Runnable> told;
    node.lock.lock();
    try {
      node.replacing = null;
      over = true;
      told = List.copyOf(waiters);
      waiters.clear();
    } finally {
      node.lock.unlock();
    }
    table.release(node);
    told.forEach(Runnable::run);
  }
}
