package org.sumbawa.server.store;

import org.jspecify.annotations.Nullable;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.NameCase;
import org.sumbawa.wire.fscc.NotifyAction;
import org.sumbawa.wire.message.value.CreateOptions;

/** Moves a file to another name, or gives it a second one. MS-FSA 2.1.5.15.6 and 2.1.5.15.12. */
public final class Renaming {
  private Renaming() {}

  /** Moves a file or folder; renames a stream. */
  public static void rename(LocalOpen open, FilePath target, boolean replace) throws Refusal, BreakPending {
    open.demand(AccessMask.DELETE);
    if (open.stream().isDefault() ? open.path().isRoot() : !target.names().equals(open.path().names())) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (open.isDirectory() && open.store().table().hasOpensBelow(open.store(), open.path())) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    Deleting.breakHandles(open);
    var from = open.path();
    if (open.stream().isDefault()) {
      checkTarget(open, target, replace);
    }
    try {
      open.handle().rename(target, replace);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    moved(open, from, open.path());
  }

  /** Gives a file a second name. */
  public static void link(LocalOpen open, FilePath target, boolean replace) throws Refusal {
    if (open.isDirectory()) {
      throw new Refusal(NtStatus.FILE_IS_A_DIRECTORY);
    }
    checkTarget(open, target, replace);
    try {
      open.handle().link(target, replace);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    open.store().table().namespaceChanged(target);
    open.store().notifications().nameChanged(target, false, NotifyAction.ADDED);
  }

  /** What is in the way must be of the same kind, not in use, and may be replaced; the folder must take the name. */
  private static void checkTarget(LocalOpen open, FilePath target, boolean replace) throws Refusal {
    var store = open.store();
    checkFolder(open, target);
    try (var there = find(store, target)) {
      if (there == null || there.key().equals(open.file().key())) {
        return;
      }
      if (!replace) {
        throw new Refusal(NtStatus.OBJECT_NAME_COLLISION);
      }
      var info = there.info();
      if (info.isDirectory() || info.attributes().has(FileAttributes.READONLY)
          || store.table().isOpen(there.key())) {
        throw new Refusal(NtStatus.ACCESS_DENIED);
      }
      var granted = FileSecurity.check(open.subject(), FileSecurity.of(there, false), AccessMask.DELETE,
          CreateOptions.NONE);
      if (!granted.isGranted() && !mayDeleteChildren(open, target)) {
        throw new Refusal(NtStatus.ACCESS_DENIED);
      }
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  private static void checkFolder(LocalOpen open, FilePath target) throws Refusal {
    if (sameFolder(open.path(), target)) {
      return;
    }
    var right = open.isDirectory() ? AccessMask.ADD_SUBDIRECTORY : AccessMask.ADD_FILE;
    if (!folderAccess(open, target).has(right)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  private static boolean mayDeleteChildren(LocalOpen open, FilePath target) throws Refusal {
    return folderAccess(open, target).has(AccessMask.DELETE_CHILD);
  }

  private static AccessMask folderAccess(LocalOpen open, FilePath target) throws Refusal {
    try (var folder = open.store().fileSystem().open(target.parent(), false)) {
      if (!folder.info().isDirectory()) {
        throw new Refusal(NtStatus.OBJECT_PATH_NOT_FOUND);
      }
      return FileSecurity.check(open.subject(), FileSecurity.of(folder, true), AccessMask.MAXIMUM_ALLOWED,
          CreateOptions.NONE).granted();
    } catch (VfsException e) {
      throw e.reason() == Reason.NOT_FOUND
          ? new Refusal(NtStatus.OBJECT_PATH_NOT_FOUND)
          : StorageFailure.refusal(e);
    }
  }

  private static boolean sameFolder(FilePath one, FilePath other) {
    var a = one.parent().names();
    var b = other.parent().names();
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!NameCase.same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Handle find(Store store, FilePath path) throws VfsException {
    try {
      return store.fileSystem().open(path, false);
    } catch (VfsException e) {
      if (e.reason() == Reason.NOT_FOUND) {
        return null;
      }
      throw e;
    }
  }

  private static void moved(LocalOpen open, FilePath from, FilePath to) {
    var store = open.store();
    store.table().namespaceChanged(from);
    store.table().namespaceChanged(to);
    open.file().lock.lock();
    try {
      if (open.file().deletePath.equals(from)) {
        open.file().deletePath = to;
      }
    } finally {
      open.file().lock.unlock();
    }
    if (!open.stream().isDefault()) {
      store.notifications().streamChanged(from, NotifyAction.REMOVED_STREAM);
      store.notifications().streamChanged(to, NotifyAction.ADDED_STREAM);
    } else if (sameFolder(from, to)) {
      store.notifications().nameChanged(from, open.isDirectory(), NotifyAction.RENAMED_OLD_NAME);
      store.notifications().nameChanged(to, open.isDirectory(), NotifyAction.RENAMED_NEW_NAME);
    } else {
      store.notifications().nameChanged(from, open.isDirectory(), NotifyAction.REMOVED);
      store.notifications().nameChanged(to, open.isDirectory(), NotifyAction.ADDED);
    }
  }
}
