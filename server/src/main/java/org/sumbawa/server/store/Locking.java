package org.sumbawa.server.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.NtStatus;

/** Takes and gives back byte-range locks. MS-FSA 2.1.5.8 and 2.1.5.9. */
public final class Locking {
  private Locking() {}

  /** A range to be locked. Offset and length are unsigned. */
  public record Wanted(long offset, long length, boolean exclusive) {}

  /**
   * Takes all of the ranges at once, or none of them.
   *
   * @param most how many locks the open may hold then
   */
  public static void lock(LocalOpen open, List<Wanted> ranges, int most) throws Refusal {
    open.file().lock.lock();
    try {
      checkOpen(open);
      var locks = open.stream().locks();
      checkRoom(open, ranges.size(), most);
      var taken = new ArrayList<ByteRangeLocks.Held>();
      for (var range : ranges) {
        check(range.offset(), range.length());
        if (locks.conflictsWithLock(open, range.offset(), range.length(), range.exclusive())) {
          taken.forEach(locks::remove);
          throw new Refusal(NtStatus.LOCK_NOT_GRANTED);
        }
        taken.add(locks.add(open, range.offset(), range.length(), range.exclusive()));
      }
    } finally {
      open.file().lock.unlock();
    }
    DataAccess.breakCaches(open);
  }

  /**
   * Takes a range now, or says that it waits: then the outcome is told later.
   *
   * @param most how many locks the open may hold then
   */
  public static Optional<LockWait> lockOrWait(LocalOpen open, Wanted range, int most,
      LockWait.Outcome outcome) throws Refusal {
    check(range.offset(), range.length());
    DataAccess.breakCaches(open);
    open.file().lock.lock();
    try {
      checkOpen(open);
      checkRoom(open, 1, most);
      var locks = open.stream().locks();
      if (!locks.conflictsWithLock(open, range.offset(), range.length(), range.exclusive())) {
        locks.add(open, range.offset(), range.length(), range.exclusive());
        return Optional.empty();
      }
      var wait = new LockWait(open, range.offset(), range.length(), range.exclusive(), outcome);
      open.stream().waits.add(wait);
      return Optional.of(wait);
    } finally {
      open.file().lock.unlock();
    }
  }

  /** Gives back one range that was locked exactly so. */
  public static void unlock(LocalOpen open, long offset, long length) throws Refusal {
    check(offset, length);
    List<LockWait> granted;
    open.file().lock.lock();
    try {
      if (!open.stream().locks().unlock(open, offset, length)) {
        throw new Refusal(NtStatus.RANGE_NOT_LOCKED);
      }
      granted = grantWaits(open.stream());
    } finally {
      open.file().lock.unlock();
    }
    granted.forEach(wait -> wait.tell(NtStatus.SUCCESS));
  }

  /** Undoes {@link #lock}, or a wait that ended well, as far as the ranges are still locked. */
  public static void takeBack(LocalOpen open, List<Wanted> ranges) {
    List<LockWait> granted;
    open.file().lock.lock();
    try {
      ranges.forEach(
          range -> open.stream().locks().takeBack(open, range.offset(), range.length(), range.exclusive()));
      granted = grantWaits(open.stream());
    } finally {
      open.file().lock.unlock();
    }
    granted.forEach(wait -> wait.tell(NtStatus.SUCCESS));
  }

  /** Refuses to read or write what another has locked. MS-FSA 2.1.4.10. */
  static void checkAccess(LocalOpen open, long offset, long length, boolean write) throws Refusal {
    var file = open.file();
    file.lock.lock();
    try {
      if (open.stream().locks().conflictsWithAccess(open, offset, length, write)) {
        throw new Refusal(NtStatus.FILE_LOCK_CONFLICT);
      }
    } finally {
      file.lock.unlock();
    }
  }

  /** Gives back all that an open holds or waits for; the caller holds the file's lock and runs the result after. */
  static Runnable releaseAll(LocalOpen open) {
    var ended = new ArrayList<LockWait>();
    for (Iterator<LockWait> waits = open.stream().waits.iterator(); waits.hasNext();) {
      var wait = waits.next();
      if (wait.open == open) {
        waits.remove();
        ended.add(wait);
      }
    }
    open.stream().locks().unlockAll(open);
    var granted = grantWaits(open.stream());
    return () -> {
      ended.forEach(wait -> wait.tell(NtStatus.RANGE_NOT_LOCKED));
      granted.forEach(wait -> wait.tell(NtStatus.SUCCESS));
    };
  }

  private static List<LockWait> grantWaits(StreamNode stream) {
    var granted = new ArrayList<LockWait>();
    for (Iterator<LockWait> waits = stream.waits.iterator(); waits.hasNext();) {
      var wait = waits.next();
      if (!stream.locks().conflictsWithLock(wait.open, wait.offset, wait.length, wait.exclusive)) {
        stream.locks().add(wait.open, wait.offset, wait.length, wait.exclusive);
        waits.remove();
        granted.add(wait);
      }
    }
    return granted;
  }

  /** A lock of an open that has ended meanwhile would never be given back. The caller holds the file's lock. */
  private static void checkOpen(LocalOpen open) throws Refusal {
    if (open.isClosed()) {
      throw new Refusal(NtStatus.FILE_CLOSED);
    }
  }

  private static void checkRoom(LocalOpen open, int more, int most) throws Refusal {
    var locks = open.stream().locks();
    if (locks.isFull() || locks.count(open) + more > most) {
      throw new Refusal(NtStatus.INSUFFICIENT_RESOURCES);
    }
  }

  private static void check(long offset, long length) throws Refusal {
    if (length != 0 && Long.compareUnsigned(offset + length - 1, offset) < 0) {
      throw new Refusal(NtStatus.INVALID_LOCK_RANGE);
    }
  }
}
