package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;

/** Whether a file may become as large as somebody wants it. MS-FSA 2.1.5.4 and 2.1.5.15.4. */
final class Growth {
  private Growth() {}

  /**
   * Before a write: it may leave a gap behind the end only if there is room for the gap. What it appends without a gap
   * takes its room from the storage by itself.
   */
  static void checkWrite(LocalOpen open, long offset, int count) throws Refusal {
    if (offset <= open.reached()) {
      return;
    }
    long size = open.info().size();
    open.reached(size);
    if (offset > size) {
      check(open, offset + count);
    }
  }

  /** A file without holes has room set aside up to its end; one with holes only needs to be possible. */
  static void check(LocalOpen open, long end) throws Refusal {
    var volume = open.store().volume();
    if (end > volume.maximumFileSize()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var info = open.info();
    if (!info.attributes().has(FileAttributes.SPARSE_FILE)
        && end - info.allocation() > volume.availableBytes()) {
      throw new Refusal(NtStatus.DISK_FULL);
    }
  }
}
