package org.sumbawa.server.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.file.FileMode;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.ShareAccess;

/**
 * One open of a file, folder or stream: its place in the open table. MS-FSA 2.1.1.6; the LocalOpen of MS-SMB2
 * 3.3.1.10.
 */
public final class LocalOpen {
  private static final FileMode MODES = FileMode.WRITE_THROUGH.or(FileMode.SEQUENTIAL_ONLY)
      .or(FileMode.NO_INTERMEDIATE_BUFFERING).or(FileMode.DELETE_ON_CLOSE);
  private static final FileMode CHANGEABLE = FileMode.WRITE_THROUGH.or(FileMode.SEQUENTIAL_ONLY);

  private final Store store;
  private final StreamNode stream;
  private final KeptTimes handle;
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

  private volatile @Nullable Keeper keeper;
  private volatile boolean awaited;
  private volatile FileMode mode;
  private volatile long position;
  private volatile long reached;
  private volatile long end = Long.MAX_VALUE;
  private volatile boolean archiveMarked;
  private volatile int eaIndex = 1;
  private volatile boolean unlisted;
  private volatile @Nullable DirectoryScan scan;
  private volatile @Nullable NotifyWatch watch;

  LocalOpen(Store store, StreamNode stream, Handle handle, OpenIntent intent, AccessMask grantedAccess,
      ShareAccess shareAccess, boolean directory) {
    this.store = store;
    this.stream = stream;
    this.handle = new KeptTimes(handle);
    this.intent = intent;
    this.grantedAccess = grantedAccess;
    this.shareAccess = shareAccess;
    this.directory = directory;
    this.deleteOnClose = intent.options().has(CreateOptions.DELETE_ON_CLOSE);
    this.mode = new FileMode(intent.options().bits()).and(MODES);
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

  /** Sets times by hand. */
  KeptTimes times() {
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
    return mode.has(FileMode.WRITE_THROUGH);
  }

  /** How it reads and writes. MS-FSA 2.1.1.6 (Mode). */
  public FileMode mode() {
    return mode;
  }

  /** Changes what may be changed of that. Remote opens wait for each operation by themselves. MS-FSA 2.1.5.15.8. */
  public void mode(FileMode wanted) throws Refusal {
    if (!wanted.without(CHANGEABLE).isEmpty()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    boolean uncached = mode.has(FileMode.NO_INTERMEDIATE_BUFFERING);
    var changing = uncached ? FileMode.SEQUENTIAL_ONLY : CHANGEABLE;
    mode = mode.without(changing).or(wanted.and(changing));
  }

  /** Takes over what an earlier open of the same client was; nobody else knows this one yet. */
  void restore(FileMode kept, boolean goesOnClose) {
    mode = kept;
    deleteOnClose = goesOnClose;
  }

  /** Who keeps it beyond the server's end; null for nobody. */
  public void keptBy(@Nullable Keeper who) {
    keeper = who;
  }

  /** Whether it outlives the server. */
  boolean isKept() {
    return keeper != null;
  }

  /** Keeps what it is now, if it outlives the server; false if that could not be done. */
  public boolean keep() {
    var known = keeper;
    return known == null || known.keep();
  }

  /** The same for all opens that share its lease. */
  public void keepShared() {
    List<LocalOpen> sharing;
    file().lock.lock();
    try {
      var held = grant;
      sharing = held == null ? List.of(this) : List.copyOf(held.opens);
    } finally {
      file().lock.unlock();
    }
    sharing.forEach(LocalOpen::keep);
  }

  /** Whether its client, which will be back for it, is away: until then nobody else gets the file. */
  boolean isAwaited() {
    return awaited;
  }

  /** Says whether that is so. MS-SMB2 3.3.5.9. */
  public void awaited(boolean away) {
    awaited = away;
  }

  /** Tells the opener again of a break that it has not acknowledged: it may not have heard of it. */
  public void remind() {
    Runnable telling;
    file().lock.lock();
    try {
      telling = grant == null ? () -> {} : grant.reminding();
    } finally {
      file().lock.unlock();
    }
    telling.run();
  }

  /** After the server itself ended, the opener knows best what it still caches: what it does not name is not held. */
  public void recall(LeaseState stillHeld) {
    file().lock.lock();
    try {
      if (grant instanceof LeaseGrant lease) {
        lease.recall(stillHeld);
      }
    } finally {
      file().lock.unlock();
    }
  }

  /** Behind the bytes that were read or written last, or where FilePositionInformation set it. MS-FSA 2.1.1.6. */
  public long position() {
    return position;
  }

  /** Sets that position. */
  public void position(long to) {
    position = to;
  }

  /** Up to where the stream reached when this was looked at last. */
  long reached() {
    return reached;
  }

  /** Says up to where the stream reaches. */
  void reached(long end) {
    reached = end;
  }

  /** Whether nothing lay at this offset when the stream's end was looked at last. */
  public boolean isBehindEnd(long offset) {
    return offset >= end;
  }

  /** Says where the stream ends now. */
  public void sawEnd(long size) {
    end = size;
  }

  /** Whether the file is known to be marked as one to be archived. */
  boolean isArchiveMarked() {
    return archiveMarked;
  }

  /** Says whether the file is known to be marked so. */
  void archiveMarked(boolean marked) {
    archiveMarked = marked;
  }

  /** Where the next query for extended attributes goes on, from 1. MS-SMB2 3.3.5.20.1 (CurrentEaIndex). */
  public int eaIndex() {
    return eaIndex;
  }

  /** Sets that. */
  public void eaIndex(int next) {
    eaIndex = next;
  }

  /** Whether something changed through it that a cached listing of the folder does not show. MS-FSA 2.1.4.19. */
  boolean isUnlisted() {
    return unlisted;
  }

  /** Says that something did; its close tells those who cache the folder. */
  void unlisted() {
    unlisted = stream.isDefault();
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
    if (next != null && isClosed()) {
      scan(null);
    }
  }

  /** The watch on this folder, if one was begun. */
  public @Nullable NotifyWatch watch() {
    return watch;
  }

  /** Begins the watch; on an open that has ended meanwhile it ends at once. */
  public void begin(NotifyWatch begun) {
    watch = begun;
    store.notifications().add(begun);
    if (isClosed()) {
      endWatch();
    }
  }

  /** Ends the watch, if one was begun: whoever waits is told so. */
  void endWatch() {
    var going = watch;
    if (going != null) {
      store.notifications().remove(going);
      going.cleanUp();
    }
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

  /** Whether its close removes the file. */
  boolean isDeleteOnClose() {
    file().lock.lock();
    try {
      return deleteOnClose;
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

  /** Whether the opener may keep it open only in its cache, and has not been told otherwise. */
  public boolean keepsHandleCached() {
    file().lock.lock();
    try {
      var held = grant;
      return held != null && !held.isBreaking() && held.state().has(LeaseState.HANDLE_CACHING);
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

  /** Lets go of it without what a close does to the file: another server will have it open. */
  public void suspend() {
    if (closed.compareAndSet(false, true)) {
      Closing.suspend(this);
    }
  }

  /** Ends it; a second time does nothing. Locks go, watches end, and a file marked for removal is removed. */
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Closing.close(this);
    }
  }
}
