package org.sumbawa.server.store;

import java.nio.ByteBuffer;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.CompletionFilter;

/** Reads and changes the data of an open stream. MS-FSA 2.1.5.3, 2.1.5.4, 2.1.5.7 and 2.1.5.15. */
public final class DataAccess {
  private static final AccessMask READING = AccessMask.READ_DATA.or(AccessMask.EXECUTE);
  private static final AccessMask WRITING = AccessMask.WRITE_DATA.or(AccessMask.APPEND_DATA);

  private DataAccess() {}

  /** Fills the buffer from an offset; how many bytes there were. END_OF_FILE at or behind the end. */
  public static int read(LocalOpen open, ByteBuffer target, long offset) throws Refusal {
    demandFile(open);
    open.demandAny(READING);
    int wanted = target.remaining();
    checkRange(offset, wanted);
    Locking.checkAccess(open, offset, wanted, false);
    try {
      int count = open.handle().read(target, offset);
      if (count == 0 && wanted > 0) {
        throw new Refusal(NtStatus.END_OF_FILE);
      }
      open.position(offset + count);
      return count;
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  /** Writes the buffer at an offset. Who may only append may only write behind the end. */
  public static void write(LocalOpen open, ByteBuffer source, long offset, boolean through) throws Refusal {
    demandFile(open);
    open.demandAny(WRITING);
    int count = source.remaining();
    checkRange(offset, count);
    try {
      checkAppending(open, offset);
      Locking.checkAccess(open, offset, count, true);
      if (count > 0) {
        Growth.checkWrite(open, offset, count);
        open.handle().write(source, offset);
        open.position(offset + count);
        open.reached(Math.max(open.reached(), offset + count));
        changed(open);
      }
      if (through) {
        open.handle().flush();
      }
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  /** Returns when what was written is safe: on the disk, or with the host where that is as good. */
  public static void flush(LocalOpen open, boolean toDisk) throws Refusal {
    open.demandAny(open.isDirectory() ? AccessMask.ADD_FILE.or(AccessMask.ADD_SUBDIRECTORY) : WRITING);
    if (!toDisk) {
      return;
    }
    try {
      open.handle().flush();
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  /** Cuts or grows the stream. MS-FSA 2.1.5.15.4. */
  public static void setSize(LocalOpen open, long size) throws Refusal {
    demandFile(open);
    open.demand(AccessMask.WRITE_DATA);
    if (size < 0) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    try {
      long before = open.handle().info().size();
      if (size < before) {
        Locking.checkAccess(open, size, before - size, true);
      } else if (size > before) {
        Growth.check(open, size);
      }
      open.handle().setSize(size);
      open.reached(size);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    sizeChanged(open);
  }

  /** Sets aside space for the stream; only if that cuts it, it was written to. MS-FSA 2.1.5.15.1. */
  public static void setAllocation(LocalOpen open, long allocation) throws Refusal {
    demandFile(open);
    open.demand(AccessMask.WRITE_DATA);
    if (allocation < 0) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    try {
      long size = open.handle().info().size();
      if (allocation < size) {
        Locking.checkAccess(open, allocation, size - allocation, true);
        open.handle().setAllocation(allocation);
      } else {
        open.times().reserve(allocation);
      }
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    sizeChanged(open);
  }

  /** Makes a range read as zeros. MS-FSA 2.1.5.10.37. */
  public static void zero(LocalOpen open, Range range) throws Refusal {
    demandFile(open);
    open.demand(AccessMask.WRITE_DATA);
    Locking.checkAccess(open, range.offset(), range.length(), true);
    try {
      open.handle().zero(range);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    changed(open);
  }

  /** Refuses to read or write what others have locked, for copies inside the server. */
  public static void checkLocks(LocalOpen open, Range range, boolean write) throws Refusal {
    Locking.checkAccess(open, range.offset(), range.length(), write);
  }

  /** Does what is due when data changed; who caches a listing of the folder is told by the close. */
  public static void changed(LocalOpen open) {
    tell(open);
    open.unlisted();
  }

  /** A size that is set is seen in the folder at once. */
  private static void sizeChanged(LocalOpen open) {
    tell(open);
    open.store().table().cachedFolders().changed(open);
  }

  private static void tell(LocalOpen open) {
    Attributes.markToArchive(open);
    breakCaches(open);
    var watches = open.store().notifications();
    if (open.stream().isDefault()) {
      watches.modified(open.path(), CompletionFilter.SIZE.or(CompletionFilter.LAST_WRITE));
    } else {
      watches.streamModified(open.path(), CompletionFilter.STREAM_SIZE.or(CompletionFilter.STREAM_WRITE));
    }
  }

  /** Nobody else may go on to read from a cache what has changed; nobody waits for that. */
  static void breakCaches(LocalOpen open) {
    var breaks = new CacheBreaks(open.store().table().cacheTimers());
    open.file().lock.lock();
    try {
      breaks.onWrite(open);
    } finally {
      open.file().lock.unlock();
    }
    breaks.tell();
  }

  private static void demandFile(LocalOpen open) throws Refusal {
    if (open.isDirectory()) {
      throw new Refusal(NtStatus.INVALID_DEVICE_REQUEST);
    }
  }

  private static void checkRange(long offset, int count) throws Refusal {
    if (offset < 0 || offset + count < 0) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }

  static void checkAppending(LocalOpen open, long offset) throws Refusal, VfsException {
    if (!open.grantedAccess().has(AccessMask.WRITE_DATA) && offset < open.handle().info().size()) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }
}
