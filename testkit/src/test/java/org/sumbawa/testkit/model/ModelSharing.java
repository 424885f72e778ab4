package org.sumbawa.testkit.model;

import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.ShareAccess;

/** Whether opens go together. MS-FSA 2.1.5.1.2.2. */
final class ModelSharing {
  private ModelSharing() {}

  /** Whether a disposition empties what is there. */
  static boolean overwrites(Step.Open how) {
    return switch (how.disposition()) {
      case SUPERSEDE, OVERWRITE, OVERWRITE_IF -> true;
      case OPEN, OPEN_IF, CREATE -> false;
    };
  }

  /** Whether somebody does what another does not share. Emptying is writing, and putting another in its place deleting. */
  static boolean conflicts(ModelFile file, Step.Open how) {
    boolean supersedes = how.disposition() == CreateDisposition.SUPERSEDE;
    boolean reads = how.access().reads();
    boolean writes = how.access().writes() || (overwrites(how) && !supersedes);
    boolean deletes = how.access().deletes() || supersedes;
    if (!reads && !writes && !deletes) {
      return false;
    }
    return file.opens.stream().map(open -> open.how).filter(ModelSharing::usesData)
        .anyMatch(other -> forbids(other.sharing(), reads, writes, deletes) || forbids(how.sharing(),
            other.access().reads(), other.access().writes(), other.access().deletes()));
  }

  private static boolean usesData(Step.Open how) {
    return how.access().reads() || how.access().writes() || how.access().deletes();
  }

  private static boolean forbids(ShareAccess sharing, boolean reads, boolean writes, boolean deletes) {
    return (reads && !sharing.has(ShareAccess.READ)) || (writes && !sharing.has(ShareAccess.WRITE))
        || (deletes && !sharing.has(ShareAccess.DELETE));
  }
}
