package org.sumbawa.server.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ShareAccess;

/**
 * One open of a file, folder or stream: its place in the open table. MS-FSA 2.1.1.6; the LocalOpen of MS-SMB2
 * 3.3.1.10.
 */
public final class LocalOpen {
  private final Store store;
  private final StreamNode stream;
  private final Handle handle;
  private final OpenIntent intent;
  private final AccessMask grantedAccess;
  private final ShareAccess shareAccess;
  private final boolean directory;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** When closed, this open marks its file or stream for removal; guarded by the file's lock. */
  boolean deleteOnClose;

  /** What the opener may cache, if anything; guarded by the file's lock. */
  @Nullable
  CacheGrant grant;

  private volatile long position;
  private volatile @Nullable DirectoryScan scan;
  private volatile @Nullable NotifyWatch watch;

  LocalOpen(Store store, StreamNode stream, Handle handle, OpenIntent intent, AccessMask grantedAccess,
      ShareAccess shareAccess, boolean directory) {
    this.store = store;
    this.stream = stream;
    this.handle = handle;
    this.intent = intent;
    this.grantedAccess = grantedAccess;
    this.shareAccess = shareAccess;
    this.directory = directory;
    this.deleteOnClose = intent.options().has(CreateOptions.DELETE_ON_CLOSE);
  }

  /** The store that it is in. */
  public Store store() {
    return store;
  }

  /** The file. */
  public FileNode file() {
    return stream.file();
  }

  /** The stream of the file. */
  public StreamNode stream() {
    return stream;
  }

  /** The storage's handle. */
  public Handle handle() {
    return handle;
  }

  /** Where the file is now. */
  public FilePath path() {
    return handle.path();
  }

  /** What may be done through this open. */
  public AccessMask grantedAccess() {
    return grantedAccess;
  }

  /** What others may do meanwhile. */
  public ShareAccess shareAccess() {
    return shareAccess;
  }

  /** What was asked for. */
  public OpenIntent intent() {
    return intent;
  }

  /** Who opened it. */
  public Subject subject() {
    return intent.subject();
  }

  /** Whether it is a folder. */
  public boolean isDirectory() {
    return directory;
  }

  /** Whether every write must reach the storage before it is acknowledged. */
  public boolean isWriteThrough() {
    return intent.options().has(CreateOptions.WRITE_THROUGH);
  }

  /** The position that FilePositionInformation shows and sets; nothing else uses it. MS-FSCC 2.4.40. */
  public long position() {
    return position;
  }

  /** Sets that position. */
  public void position(long to) {
    position = to;
  }

  /** The enumeration that goes on through this open, if one was begun. */
  public @Nullable DirectoryScan scan() {
    return scan;
  }

  /** Begins, replaces or, with null, ends the enumeration. */
  public void scan(@Nullable DirectoryScan next) {
    var before = scan;
    scan = next;
    if (before != null && before != next) {
      before.close();
    }
  }

  /** The watch on this folder, if one was begun. */
  public @Nullable NotifyWatch watch() {
    return watch;
  }

  /** Begins the watch. */
  public void watch(NotifyWatch begun) {
    watch = begun;
  }

  /** How many byte ranges it has locked. */
  public int lockCount() {
    file().lock.lock();
    try {
      return stream.locks().count(this);
    } finally {
      file().lock.unlock();
    }
  }

  /** What the opener may cache now. */
  public CacheAnswer cache() {
    file().lock.lock();
    try {
      return CacheAnswer.of(grant);
    } finally {
      file().lock.unlock();
    }
  }

  /** What the storage knows of the file now. */
  public FileInfo info() throws Refusal {
    try {
      return handle.info();
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  /** Refuses unless at least one of these rights was granted. */
  public void demandAny(AccessMask rights) throws Refusal {
    if (!grantedAccess.hasAny(rights)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  /** Refuses unless all of these rights were granted. */
  public void demand(AccessMask rights) throws Refusal {
    if (!grantedAccess.has(rights)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  /** Whether it was closed. */
  public boolean isClosed() {
    return closed.get();
  }

  /** Ends it; a second time does nothing. Locks go, watches end, and a file marked for removal is removed. */
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Closing.close(this);
    }
  }
}
