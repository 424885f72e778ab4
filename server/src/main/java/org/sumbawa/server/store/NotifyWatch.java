package org.sumbawa.server.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.core.Allowance;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.NameCase;
import org.sumbawa.wire.fscc.NotifyAction;
import org.sumbawa.wire.fscc.NotifyRecord;
import org.sumbawa.wire.message.value.CompletionFilter;

/**
 * Watches one folder for one open, from its first CHANGE_NOTIFY until the open ends; what happens between two
 * requests is kept for the next. MS-FSA 2.1.1.12 and 2.1.5.11.
 */
public final class NotifyWatch {
  /** So much is kept between two requests: who asks for more is told to read the folder again. */
  private static final int MOST_KEPT = 65_536;

  private final LocalOpen folder;
  private final CompletionFilter filter;
  private final boolean tree;
  private final int bufferBytes;
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>(1);
  private List<NotifyRecord> records = new ArrayList<>(0);
  private int recordBytes;
  private int taken;
  private boolean overflown;
  private boolean ended;

  /** A request that waits for changes; told exactly once how that ended, on a thread that it must not block. */
  public interface Waiting {

    /** With SUCCESS: what changed. NOTIFY_ENUM_DIR: too much changed. Otherwise: why there is nothing. */
    void ended(NtStatus status, List<NotifyRecord> changes);
  }

  /** Begins; filter, depth and buffer stay as the first request sets them. */
  public NotifyWatch(LocalOpen folder, CompletionFilter filter, boolean tree, int bufferBytes) {
    this.folder = folder;
    this.filter = filter;
    this.tree = tree;
    this.bufferBytes = Math.min(bufferBytes, MOST_KEPT);
  }

  /** The folder that is watched. */
  LocalOpen folder() {
    return folder;
  }

  /** Whether it looks at what is further down too. */
  boolean isTree() {
    return tree;
  }

  /** Whether it looks at the names in a folder. */
  boolean covers(FilePath inner) {
    var root = folder.path().names();
    int depth = inner.names().size() - root.size();
    return depth >= 0 && (tree || depth == 0) && isBelow(root, inner.names());
  }

  /** Waits for changes; those already kept are told at once. */
  public void await(Waiting request) {
    Runnable tell = () -> {};
    synchronized (this) {
      if (ended) {
        tell = () -> request.ended(NtStatus.NOTIFY_CLEANUP, List.of());
      } else {
        waiting.add(request);
        tell = delivery();
        account(recordBytes);
      }
    }
    tell.run();
  }

  /** Ends one request's waiting with a status, unless it ended already. */
  public void cancel(Waiting request, NtStatus status) {
    boolean waited;
    synchronized (this) {
      waited = waiting.remove(request);
    }
    if (waited) {
      request.ended(status, List.of());
    }
  }

  /** The open ended: whoever waits is told so. */
  void cleanUp() {
    endAll(NtStatus.NOTIFY_CLEANUP);
  }

  /** The folder is to be removed: whoever waits is told so. */
  void deletePending() {
    List<Waiting> told;
    synchronized (this) {
      told = List.copyOf(waiting);
      waiting.clear();
    }
    told.forEach(request -> request.ended(NtStatus.DELETE_PENDING, List.of()));
  }

  /** Something changed at a path; kept or told if it lies within the watch. */
  void changed(FilePath path, String shown, CompletionFilter kind, NotifyAction action) {
    var root = folder.path().names();
    if (!filter.hasAny(kind) || !covers(root, path.names())) {
      return;
    }
    Runnable tell;
    synchronized (this) {
      if (ended) {
        return;
      }
      keep(new NotifyRecord(action, relative(root, path.names(), shown)));
      tell = delivery();
      account(recordBytes);
    }
    tell.run();
  }

  /** So much changed that nobody knows what. */
  void overflow() {
    Runnable tell;
    synchronized (this) {
      if (ended) {
        return;
      }
      forgetRecords();
      tell = delivery();
      account(recordBytes);
    }
    tell.run();
  }

  private void endAll(NtStatus status) {
    List<Waiting> told;
    synchronized (this) {
      ended = true;
      account(0);
      told = List.copyOf(waiting);
      waiting.clear();
    }
    told.forEach(request -> request.ended(status, List.of()));
  }

  private void keep(NotifyRecord record) {
    if (overflown) {
      return;
    }
    recordBytes = (recordBytes + 3 & ~3) + 12 + 2 * record.fileName().length();
    if (recordBytes > bufferBytes || changes().isUsedUp()) {
      forgetRecords();
    } else {
      records.add(record);
    }
  }

  private void forgetRecords() {
    overflown = true;
    recordBytes = 0;
    records = new ArrayList<>(0);
  }

  /** What is not told yet counts with what all others have not told yet. */
  private void account(int held) {
    changes().take(held - (long) taken);
    taken = held;
  }

  private Allowance changes() {
    return folder.store().table().changes();
  }

  private Runnable delivery() {
    if (waiting.isEmpty() || (records.isEmpty() && !overflown)) {
      return () -> {};
    }
    var request = waiting.remove();
    var changes = records;
    var status = overflown ? NtStatus.NOTIFY_ENUM_DIR : NtStatus.SUCCESS;
    records = new ArrayList<>(0);
    recordBytes = 0;
    overflown = false;
    return () -> request.ended(status, changes);
  }

  private boolean covers(List<String> root, List<String> path) {
    int depth = path.size() - root.size();
    return depth >= 1 && (depth == 1 || tree) && isBelow(root, path);
  }

  private static boolean isBelow(List<String> root, List<String> path) {
    for (int i = 0; i < root.size(); i++) {
      if (!NameCase.same(root.get(i), path.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String relative(List<String> root, List<String> path, String shown) {
    var names = new ArrayList<>(path.subList(root.size(), path.size()));
    names.set(names.size() - 1, shown);
    return String.join("\\", names);
  }
}
