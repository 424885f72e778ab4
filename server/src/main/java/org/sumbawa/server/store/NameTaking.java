package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CreateOptions;

/**
 * Takes a name for a file that moves or gets a second one. Others create, remove and move names meanwhile: what they did is
 * looked at anew, so that no file is replaced but the one that was found to be in nobody's use. MS-FSA 2.1.5.15.7 and
 * 2.1.5.15.12.
 */
final class NameTaking {
  /** How often others may come in between before the name counts as theirs. */
  private static final int ATTEMPTS = 100;

  private final LocalOpen open;
  private final FilePath target;
  private final boolean replace;

  /** What is at the name may be replaced now. */
  private boolean over;

  /** Gives the name to the file. */
  @FunctionalInterface
  interface Taking {

    /** Takes it from whatever has it, or takes one that nothing has. */
    void take(boolean over) throws Refusal, VfsException;
  }

  NameTaking(LocalOpen open, FilePath target, boolean replace) {
    this.open = open;
    this.target = target;
    this.replace = replace;
  }

  void run(Taking taking) throws Refusal, BreakPending {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt(taking)) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new Refusal(NtStatus.OBJECT_NAME_COLLISION);
  }

  /** False if others came in between. */
  private boolean attempt(Taking taking) throws Refusal, BreakPending {
    var table = open.store().table();
    long version = table.version(target);
    var replaced = inTheWay();
    try (replaced) {
      if (table.version(target) != version) {
        return false;
      }
      taking.take(over);
      replaced.done();
      return true;
    } catch (VfsException failure) {
      if (replace && !over && failure.reason() == Reason.EXISTS) {
        return false;
      }
      throw StorageFailure.refusal(failure);
    }
  }

  /** What is in the way must be of the same kind, not in use, and may be replaced. */
  private Replacement inTheWay() throws Refusal, BreakPending {
    var store = open.store();
    over = false;
    try (var there = Renaming.find(store, ShortNames.resolve(store, target).orElse(target))) {
      if (there == null) {
        return Replacement.NONE;
      }
      if (there.key().equals(open.file().key())) {
        // It is the file itself, whose name has another case now, or another of its names.
        over = replace && there.info().links() > 1;
        return Replacement.NONE;
      }
      over = replace;
      return replacing(there);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  private Replacement replacing(Handle there) throws Refusal, VfsException, BreakPending {
    if (!replace) {
      throw new Refusal(NtStatus.OBJECT_NAME_COLLISION);
    }
    var info = there.info();
    if (info.isDirectory() || info.attributes().has(FileAttributes.READONLY)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    Renaming.demandOfShare(open, AccessMask.DELETE);
    var granted = FileSecurity.check(open.subject(), FileSecurity.of(there, false), AccessMask.DELETE,
        CreateOptions.NONE);
    if (!granted.isGranted() && !mayDeleteChildren()) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    return Replacement.of(open.store().table(), there.key(), info.links() == 1);
  }

  private boolean mayDeleteChildren() throws Refusal, VfsException {
    try (var folder = Renaming.folder(open, target)) {
      return FileSecurity
          .check(open.subject(), FileSecurity.of(folder, true), AccessMask.DELETE_CHILD, CreateOptions.NONE)
          .isGranted();
    }
  }
}
