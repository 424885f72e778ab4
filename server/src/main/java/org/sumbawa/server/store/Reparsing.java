package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.message.value.CompletionFilter;

/** Reads, makes and unmakes reparse points. MS-FSA 2.1.5.10.14, 2.1.5.10.35 and 2.1.5.10.5. */
public final class Reparsing {
  private Reparsing() {}

  /** What the reparse point says. */
  public static ReparseData get(LocalOpen open) throws Refusal {
    try {
      return open.handle().reparse().orElseThrow(() -> new Refusal(NtStatus.NOT_A_REPARSE_POINT));
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  /** Makes a file a reparse point, or changes what it says; not what kind it is. */
  public static void set(LocalOpen open, ReparseData data) throws Refusal {
    open.demandAny(AccessMask.WRITE_DATA.or(AccessMask.WRITE_ATTRIBUTES));
    try {
      var before = open.handle().reparse();
      if (before.isPresent() && before.get().tag() != data.tag()) {
        throw new Refusal(NtStatus.IO_REPARSE_TAG_MISMATCH);
      }
      if (open.isDirectory() && before.isEmpty() && hasChildren(open)) {
        throw new Refusal(NtStatus.DIRECTORY_NOT_EMPTY);
      }
      open.handle().setReparse(data);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    open.store().notifications().modified(open.path(), CompletionFilter.ATTRIBUTES);
    open.unlisted();
  }

  /** Makes a reparse point an ordinary file again; the tag must be the one it has. */
  public static void delete(LocalOpen open, ReparseData data) throws Refusal {
    open.demandAny(AccessMask.WRITE_DATA.or(AccessMask.WRITE_ATTRIBUTES));
    try {
      var before = open.handle().reparse().orElseThrow(() -> new Refusal(NtStatus.NOT_A_REPARSE_POINT));
      if (before.tag() != data.tag()) {
        throw new Refusal(NtStatus.IO_REPARSE_TAG_MISMATCH);
      }
      open.handle().setReparse(null);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    open.store().notifications().modified(open.path(), CompletionFilter.ATTRIBUTES);
    open.unlisted();
  }

  private static boolean hasChildren(LocalOpen folder) throws VfsException {
    try (var names = folder.handle().list()) {
      return !names.next(1).isEmpty();
    }
  }
}
