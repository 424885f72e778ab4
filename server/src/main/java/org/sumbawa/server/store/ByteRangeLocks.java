package org.sumbawa.server.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sumbawa.core.Allowance;

/**
 * The locked ranges of one stream. MS-FSA 2.1.1.10 and 2.1.4.10. Not safe for several threads: guarded by the
 * file's lock.
 */
final class ByteRangeLocks {
  private final List<Held> held = new ArrayList<>(0);
  private final Allowance allowance;

  /**
   * None yet.
   *
   * @param allowance how many there may be in all files together
   */
  ByteRangeLocks(Allowance allowance) {
    this.allowance = allowance;
  }

  /** Whether there may be no more locks. */
  boolean isFull() {
    return allowance.isUsedUp();
  }

  /** One lock. Offset and length are unsigned. */
  record Held(LocalOpen owner, long offset, long length, boolean exclusive) {

    private boolean overlaps(long otherOffset, long otherLength) {
      if ((offset == 0 && length == 0) || (otherOffset == 0 && otherLength == 0)) {
        return false;
      }
      long last = offset + length - 1;
      long otherLast = otherOffset + otherLength - 1;
      return Long.compareUnsigned(otherOffset, last) <= 0 && Long.compareUnsigned(otherLast, offset) >= 0;
    }
  }

  /** Whether a lock would conflict with those that are held. */
  boolean conflictsWithLock(LocalOpen open, long offset, long length, boolean exclusive) {
    for (var lock : held) {
      if (lock.overlaps(offset, length) && (exclusive || (lock.exclusive() && lock.owner() != open))) {
        return true;
      }
    }
    return false;
  }

  /** Whether reading or writing a range would go against a lock that another open holds, or a shared one. */
  boolean conflictsWithAccess(LocalOpen open, long offset, long length, boolean write) {
    if (held.isEmpty() || length == 0) {
      return false;
    }
    for (var lock : held) {
      if (lock.overlaps(offset, length) && (lock.exclusive() ? lock.owner() != open : write)) {
        return true;
      }
    }
    return false;
  }

  /** Takes a lock whose conflicts were looked at. */
  Held add(LocalOpen open, long offset, long length, boolean exclusive) {
    var lock = new Held(open, offset, length, exclusive);
    held.add(lock);
    allowance.take(1);
    return lock;
  }

  /** Gives back this very lock. */
  @SuppressWarnings("ReferenceEquality") // two shared locks may be equal
  void remove(Held lock) {
    for (int i = held.size() - 1; i >= 0; i--) {
      if (held.get(i) == lock) {
        held.remove(i);
        allowance.give(1);
        return;
      }
    }
  }

  /** Gives back the first lock of this range that the open holds; says whether there was one. */
  boolean unlock(LocalOpen open, long offset, long length) {
    for (Iterator<Held> locks = held.iterator(); locks.hasNext();) {
      var lock = locks.next();
      if (lock.owner() == open && lock.offset() == offset && lock.length() == length) {
        locks.remove();
        allowance.give(1);
        return true;
      }
    }
    return false;
  }

  /** Gives back the latest such lock of an open, if it still holds one. */
  void takeBack(LocalOpen open, long offset, long length, boolean exclusive) {
    int latest = held.lastIndexOf(new Held(open, offset, length, exclusive));
    if (latest >= 0) {
      held.remove(latest);
      allowance.give(1);
    }
  }

  /** Gives back all that an open holds. */
  void unlockAll(LocalOpen open) {
    int before = held.size();
    held.removeIf(lock -> lock.owner() == open);
    allowance.give(before - held.size());
  }

  /** The ranges that an open holds. */
  List<Locking.Wanted> of(LocalOpen open) {
    return held.stream().filter(lock -> lock.owner() == open)
        .map(lock -> new Locking.Wanted(lock.offset(), lock.length(), lock.exclusive())).toList();
  }

  /** How many locks an open holds. */
  int count(LocalOpen open) {
    return (int) held.stream().filter(lock -> lock.owner() == open).count();
  }

  /** Whether nothing is locked. */
  boolean isEmpty() {
    return held.isEmpty();
  }
}
