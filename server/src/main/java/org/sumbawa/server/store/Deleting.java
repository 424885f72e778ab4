package org.sumbawa.server.store;

import java.util.Optional;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;

/** Marks a file to be removed by its last close, or takes the mark back. MS-FSA 2.1.5.15.3. */
public final class Deleting {
  private Deleting() {}

  /** Sets or clears the mark. */
  public static void setDisposition(LocalOpen open, boolean delete, boolean ignoreReadOnly)
      throws Refusal, BreakPending {
    open.demand(AccessMask.DELETE);
    if (delete) {
      checkMayGo(open, ignoreReadOnly);
      breakHandles(open);
    }
    boolean folderGoes;
    open.file().lock.lock();
    try {
      if (open.isClosed()) {
        // Its close has come and gone, and would not take the file with it any more.
        throw new Refusal(NtStatus.FILE_CLOSED);
      }
      if (delete) {
        Closing.markForRemoval(open);
      } else if (open.stream().isDefault()) {
        open.file().deletePending = false;
      } else {
        open.stream().deletePending = false;
      }
      folderGoes = delete && open.isDirectory();
    } finally {
      open.file().lock.unlock();
    }
    open.file().keepAll();
    if (folderGoes) {
      open.store().notifications().deletePending(open.file());
    }
  }

  /** Lets this open's close set the mark, or not. MS-FSCC 2.4.11. */
  public static void setOnClose(LocalOpen open, boolean delete) throws Refusal {
    open.demand(AccessMask.DELETE);
    open.file().lock.lock();
    try {
      open.deleteOnClose = delete;
    } finally {
      open.file().lock.unlock();
    }
    open.keep();
  }

  /**
   * Before a close that sets the mark: who keeps the file open only in a cache is told to close it, as for a mark that is set
   * at once; otherwise the file would linger as one that is being deleted. Windows 8 and later do so on this close, too
   * (FsRtlCheckOplockEx, OPLOCK_FLAG_CLOSING_DELETE_ON_CLOSE). The close itself does not wait for that: a Linux 6.1 that hears
   * of the close only later waits for itself.
   */
  public static void beforeClose(LocalOpen open) {
    if (open.isDeleteOnClose() && Closing.mayGo(open)) {
      tellHandles(open);
    }
  }

  /** Whether the mark is set on the file or stream. */
  public static boolean isPending(LocalOpen open) {
    open.file().lock.lock();
    try {
      return open.file().deletePending || open.stream().deletePending;
    } finally {
      open.file().lock.unlock();
    }
  }

  /** Who keeps the file open only in a cache closes it first. */
  static void breakHandles(LocalOpen open) throws BreakPending {
    var wait = tellHandles(open);
    if (wait.isPresent()) {
      throw new BreakPending(wait.get());
    }
  }

  private static Optional<BreakWait> tellHandles(LocalOpen open) {
    var breaks = new CacheBreaks(open.store().table().cacheTimers());
    Optional<BreakWait> wait;
    open.file().lock.lock();
    try {
      wait = breaks.beforeNameChange(open.stream(), open.grant);
    } finally {
      open.file().lock.unlock();
    }
    breaks.tell();
    return wait;
  }

  private static void checkMayGo(LocalOpen open, boolean ignoreReadOnly) throws Refusal {
    var info = open.info();
    if (open.stream().isDefault() && open.path().isRoot()) {
      throw new Refusal(NtStatus.CANNOT_DELETE);
    }
    if (info.attributes().has(FileAttributes.READONLY) && !ignoreReadOnly) {
      throw new Refusal(NtStatus.CANNOT_DELETE);
    }
    if (open.isDirectory() && !isEmpty(open)) {
      throw new Refusal(NtStatus.DIRECTORY_NOT_EMPTY);
    }
  }

  static boolean isEmpty(LocalOpen folder) throws Refusal {
    try (var names = folder.handle().list()) {
      return names.next(1).isEmpty();
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }
}
