package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CompletionFilter;

/** Files that the storage keeps compressed, and folders in which new ones are. MS-FSA 2.1.5.10.9 and 2.1.5.10.30. */
public final class Compressing {
  private Compressing() {}

  /** Whether it is compressed. */
  public static boolean isCompressed(LocalOpen open) throws Refusal {
    return open.info().attributes().has(FileAttributes.COMPRESSED);
  }

  /** Compresses it, or not any more. */
  public static void set(LocalOpen open, boolean compressed) throws Refusal {
    open.demandAny(AccessMask.WRITE_DATA);
    if (isCompressed(open) == compressed) {
      return;
    }
    if (!open.store().abilities().contains(Ability.COMPRESSION)) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    try {
      open.handle().setCompressed(compressed);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    open.store().notifications().modified(open.path(), CompletionFilter.ATTRIBUTES);
  }
}
