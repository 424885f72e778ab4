package org.sumbawa.server.store;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.EaSize;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FullEa;

/** Which extended attributes a file may be given, and all of them together. MS-FSA 2.1.5.15.6. */
final class EaRules {
  /** The most bytes that all of a file may take. */
  private static final int MOST = 64 * 1024 - 5;

  private EaRules() {}

  /** Refuses attributes for a file that can have none: what a reparse point is to those who follow it stands elsewhere. */
  static void checkFile(FileInfo info) throws Refusal {
    if (info.isReparsePoint()) {
      throw new Refusal(NtStatus.EAS_NOT_SUPPORTED);
    }
  }

  /**
   * Refuses attributes that a file cannot have beside those that it has, before any of them is set.
   *
   * @param present what it has
   * @param given what it is given; an empty value takes one away
   */
  static void check(List<FullEa> present, List<FullEa> given) throws Refusal {
    var together = new ArrayList<>(present);
    for (var ea : given) {
      if (!ea.isLegal()) {
        throw new Refusal(NtStatus.INVALID_EA_NAME);
      }
      together.removeIf(other -> other.isNamed(ea.name()));
      if (!ea.value().isEmpty()) {
        together.add(ea);
      }
    }
    if (!given.isEmpty() && EaSize.of(together) > MOST) {
      throw new Refusal(NtStatus.EA_TOO_LARGE);
    }
  }
}
