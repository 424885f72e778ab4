package org.sumbawa.testkit.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A file: its opens, what they have locked, and what they cache. MS-FSA 2.1.1.3 and 2.1.1.5. */
final class ModelFile {
  final List<ModelOpen> opens = new ArrayList<>();
  final List<Locked> locks = new ArrayList<>();
  final List<LockWait> lockWaits = new ArrayList<>();
  final List<ModelGrant> grants = new ArrayList<>();
  String name;
  long size;
  boolean deletePending;

  ModelFile(String name) {
    this.name = name;
  }

  /** A byte-range lock. MS-FSA 2.1.1.10. */
  record Locked(ModelOpen owner, Step.Range range, boolean exclusive) {
    boolean overlaps(Step.Range other) {
      return range.offset() < other.offset() + other.length()
          && other.offset() < range.offset() + range.length();
    }
  }

  /** A lock that waits. */
  record LockWait(ModelRequest request, Locked wanted) {}

  /** Whether a lock may not be had now: nobody may share with an exclusive lock, its owner but for reading. MS-FSA 2.1.4.10. */
  boolean forbidsLock(Locked wanted) {
    return locks.stream().filter(held -> held.overlaps(wanted.range()))
        .anyMatch(held -> wanted.exclusive() || (held.exclusive() && held.owner() != wanted.owner()));
  }

  /** Whether bytes may not be read or written: an exclusive lock leaves them to its owner, a shared one to readers. */
  boolean forbidsAccess(ModelOpen open, Step.Range range, boolean writes) {
    return locks.stream().filter(held -> held.overlaps(range))
        .anyMatch(held -> held.exclusive() ? held.owner() != open : writes);
  }

  /** Those who wait and need not wait any more have their locks. */
  List<ModelRequest> grantLockWaits() {
    var granted = new ArrayList<ModelRequest>();
    for (Iterator<LockWait> waits = lockWaits.iterator(); waits.hasNext();) {
      var wait = waits.next();
      if (!forbidsLock(wait.wanted())) {
        waits.remove();
        locks.add(wait.wanted());
        granted.add(wait.request());
      }
    }
    return granted;
  }
}
