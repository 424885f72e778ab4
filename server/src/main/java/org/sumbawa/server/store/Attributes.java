package org.sumbawa.server.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.file.FileBasicInformation;
import org.sumbawa.wire.message.value.CompletionFilter;

/** Changes times, attributes and extended attributes. MS-FSA 2.1.5.15.2 and 2.1.5.15.5. */
public final class Attributes {
  private static final long KEEP_ON_THIS_OPEN = -2;

  private Attributes() {}

  /** Sets times and attributes; what is zero stays. */
  public static void set(LocalOpen open, FileBasicInformation wanted) throws Refusal {
    open.demand(AccessMask.WRITE_ATTRIBUTES);
    for (var time : List.of(wanted.creationTime(), wanted.lastAccessTime(), wanted.lastWriteTime(),
        wanted.changeTime())) {
      if (time.ticks() < KEEP_ON_THIS_OPEN) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
    }
    var attributes = attributes(open, wanted.fileAttributes());
    BasicChange change;
    try {
      change = open.times().set(wanted, attributes);
      if (attributes != null) {
        forgetArchiveMark(open);
      }
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    open.store().notifications().modified(open.path(), changed(change));
    if (!change.equals(BasicChange.NOTHING)) {
      open.store().table().cachedFolders().changed(open);
    }
  }

  /** Something of a file changed that a backup wants to have. MS-FSA 2.1.4.17. */
  static void markToArchive(LocalOpen open) {
    if (open.isDirectory() || open.isArchiveMarked()) {
      return;
    }
    try {
      var attributes = open.handle().info().attributes();
      if (!attributes.has(FileAttributes.ARCHIVE)) {
        open.times().setAttributes(NewAttributes.settable(attributes.or(FileAttributes.ARCHIVE)));
      }
      open.archiveMarked(true);
    } catch (VfsException unmarked) {
      // The change itself is done; a mark that cannot be set does not undo it.
    }
  }

  private static void forgetArchiveMark(LocalOpen open) {
    open.file().lock.lock();
    try {
      open.file().opens().forEach(other -> other.archiveMarked(false));
    } finally {
      open.file().lock.unlock();
    }
  }

  /** Sets extended attributes one after the other; an empty value removes one. */
  public static void setEas(LocalOpen open, List<FullEa> eas) throws Refusal {
    open.demand(AccessMask.WRITE_EA);
    if (!open.store().abilities().contains(Ability.EXTENDED_ATTRIBUTES)) {
      throw new Refusal(NtStatus.EAS_NOT_SUPPORTED);
    }
    EaRules.checkFile(open.info());
    try {
      EaRules.check(open.handle().eas(), eas);
      for (var ea : eas) {
        open.handle().setEa(ea);
      }
      markToArchive(open);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    open.store().notifications().modified(open.path(), CompletionFilter.EA);
    open.unlisted();
  }

  private static @Nullable FileAttributes attributes(LocalOpen open, FileAttributes wanted) throws Refusal {
    if (wanted.isEmpty()) {
      return null;
    }
    if ((!open.isDirectory() && wanted.has(FileAttributes.DIRECTORY))
        || (open.isDirectory() && wanted.has(FileAttributes.TEMPORARY))) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    return NewAttributes.settable(wanted);
  }

  private static CompletionFilter changed(BasicChange change) {
    var kinds = CompletionFilter.NONE;
    kinds = change.attributes() == null ? kinds : kinds.or(CompletionFilter.ATTRIBUTES);
    kinds = change.creation() == null ? kinds : kinds.or(CompletionFilter.CREATION);
    kinds = change.access() == null ? kinds : kinds.or(CompletionFilter.LAST_ACCESS);
    return change.write() == null ? kinds : kinds.or(CompletionFilter.LAST_WRITE);
  }
}
