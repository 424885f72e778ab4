package org.sumbawa.server.store;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import org.sumbawa.core.Allowance;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.NameCase;
import org.sumbawa.wire.message.value.ShareAccess;

/**
 * The open table: every file that is open, once, whatever share or name it was reached by. MS-FSA 2.1.1.1
 * (OpenFileList).
 *
 * <p>A name can be removed between its lookup and the moment its file is entered here. Who looks up therefore
 * reads {@link #version} of the path before, and compares after entering; who removes or moves a name calls
 * {@link #namespaceChanged} after doing so.
 */
public final class FileTable {
  private static final int STRIPES = 1024;

  private final CacheTimers cacheTimers;
  private final Allowance locks;
  private final Allowance changes;
  private final ConcurrentHashMap<FileKey, FileNode> nodes = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<CacheRequest.LeaseId, LeaseGrant> leases = new ConcurrentHashMap<>();
  private final CachedFolders cachedFolders = new CachedFolders(this);
  private final AtomicLongArray versions = new AtomicLongArray(STRIPES);

  /**
   * An empty table.
   *
   * @param cacheTimers when breaks end
   * @param locks how many byte ranges may be locked
   * @param changes the bytes of changes that may be kept for those who watch folders
   */
  public FileTable(CacheTimers cacheTimers, Allowance locks, Allowance changes) {
    this.cacheTimers = cacheTimers;
    this.locks = locks;
    this.changes = changes;
  }

  /** Finds or enters a file, and keeps it here until {@link #release}. */
  FileNode acquire(FileKey key) {
    return nodes.compute(key, (k, present) -> {
      var node = present == null ? new FileNode(k, locks) : present;
      node.references++;
      return node;
    });
  }

  /** A file that is open, or was until now. */
  @Nullable
  FileNode find(FileKey key) {
    return nodes.get(key);
  }

  /** Lets go of a file; the last one to do so removes it. */
  void release(FileNode node) {
    nodes.computeIfPresent(node.key(), (k, present) -> {
      if (present == node && --present.references == 0) {
        return null;
      }
      return present;
    });
  }

  /** How often names that fall together with this path were removed or moved. */
  long version(FilePath path) {
    return versions.get(stripe(path));
  }

  /** Says that a name was removed or moved. */
  void namespaceChanged(FilePath path) {
    versions.incrementAndGet(stripe(path));
  }

  /** Refuses if an open of a file itself with this access and sharing would go against those that it has. */
  void makeWay(FileKey key, AccessMask access, ShareAccess sharing) throws Refusal, BreakPending {
    var node = nodes.get(key);
    if (node == null) {
      return;
    }
    var breaks = new CacheBreaks(cacheTimers);
    node.lock.lock();
    try {
      var stream = node.findStream("");
      if (stream == null || !ShareModes.conflict(stream, access, sharing)) {
        return;
      }
      var closing = breaks.beforeSharingViolation(stream, CacheRequest.NONE);
      if (closing.isPresent()) {
        throw new BreakPending(closing.get());
      }
      throw new Refusal(NtStatus.SHARING_VIOLATION);
    } finally {
      node.lock.unlock();
      breaks.tell();
    }
  }

  /** Whether anything below a folder is open, other than the folder itself. */
  boolean hasOpensBelow(Store store, FilePath folder) {
    for (var node : nodes.values()) {
      if (node.hasOpenBelow(store, folder)) {
        return true;
      }
    }
    return false;
  }

  /** Who keeps something below a folder open only in a cache closes it; says for whom to wait first. */
  Optional<BreakWait> breakHandlesBelow(Store store, FilePath folder) {
    Optional<BreakWait> first = Optional.empty();
    for (var node : nodes.values()) {
      var wait = node.breakHandlesBelow(store, folder, new CacheBreaks(cacheTimers));
      first = first.or(() -> wait);
    }
    return first;
  }

  /** The leases by name. */
  ConcurrentHashMap<CacheRequest.LeaseId, LeaseGrant> leases() {
    return leases;
  }

  /** The folders that somebody caches. */
  CachedFolders cachedFolders() {
    return cachedFolders;
  }

  /** How long holders of caches have to acknowledge a break. */
  CacheTimers cacheTimers() {
    return cacheTimers;
  }

  /** The bytes of changes that may be kept for those who watch folders. */
  Allowance changes() {
    return changes;
  }

  /** How many files are open. */
  public int size() {
    return nodes.size();
  }

  private static int stripe(FilePath path) {
    int hash = 0;
    for (var name : path.names()) {
      hash = 31 * hash + NameCase.upper(name).hashCode();
    }
    return (hash ^ hash >>> 16) & STRIPES - 1;
  }
}
