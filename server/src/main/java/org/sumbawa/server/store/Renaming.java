package org.sumbawa.server.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.NameCase;
import org.sumbawa.wire.fscc.NotifyAction;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ShareAccess;

/** Moves a file to another name, or gives it a second one. MS-FSA 2.1.5.15.7 and 2.1.5.15.12. */
public final class Renaming {
  private Renaming() {}

  /** Moves a file or folder. */
  public static void rename(LocalOpen open, FilePath target, boolean replace) throws Refusal, BreakPending {
    open.demand(AccessMask.DELETE);
    if (open.path().isRoot()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    checkFolder(open, target);
    Deleting.breakHandles(open);
    if (!open.stream().isDefault() || !target.stream().isEmpty()) {
      throw new Refusal(NtStatus.OBJECT_NAME_INVALID);
    }
    if (Deleting.isPending(open)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    if (open.isDirectory()) {
      checkBelow(open);
    }
    var from = open.path();
    if (from.equals(target)) {
      return;
    }
    var folder = CachedFolders.folder(open);
    new NameTaking(open, target, replace).run(over -> {
      move(open, target, over);
      moved(open, from, open.path());
    });
    open.store().table().cachedFolders().changedIn(folder, open.intent().cache());
    open.store().table().cachedFolders().changed(open);
  }

  /** A folder does not move while anything in it is open. MS-FSA 2.1.4.2. */
  private static void checkBelow(LocalOpen open) throws Refusal, BreakPending {
    var table = open.store().table();
    var wait = table.breakHandlesBelow(open.store(), open.path());
    if (wait.isPresent()) {
      throw new BreakPending(wait.get());
    }
    if (table.hasOpensBelow(open.store(), open.path())) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  private static void move(LocalOpen open, FilePath target, boolean over) throws Refusal, VfsException {
    var gone = open.isDirectory() ? Optional.<TunnelCache.Gone>empty() : open.store().tunnel().comes(target);
    var from = open.path();
    var creation = open.handle().info().creation();
    open.handle().rename(gone.map(g -> g.inPlaceOf(target)).orElse(target), over);
    Closing.wentFrom(open, from, creation);
    Attributes.markToArchive(open);
    if (gone.isPresent()) {
      open.handle().setBasic(BasicChange.born(gone.get().creation()));
    }
  }

  /** Gives a stream another name. MS-FSA 2.1.5.15.12.1. */
  public static void renameStream(LocalOpen open, String name, boolean replace) throws Refusal, BreakPending {
    open.demand(AccessMask.DELETE);
    Deleting.breakHandles(open);
    var from = open.path();
    if (NameCase.same(open.stream().name(), name)) {
      return;
    }
    if (name.isEmpty()) {
      StreamToData.rename(open, replace);
      return;
    }
    if (replace) {
      checkEmpty(open, name);
    }
    try {
      open.handle().rename(from.withStream(name), replace);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    streamMoved(open, from, open.path());
  }

  /** A stream gives way only when it is empty and nobody has it open. */
  private static void checkEmpty(LocalOpen open, String name) throws Refusal {
    open.file().lock.lock();
    try {
      if (open.file().findStream(name) != null) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
    } finally {
      open.file().lock.unlock();
    }
    try (var there = find(open.store(), open.path().withStream(name))) {
      if (there != null && there.info().size() > 0) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  /** Gives a file a second name. MS-FSA 2.1.5.15.7. */
  public static void link(LocalOpen open, FilePath target, boolean replace) throws Refusal, BreakPending {
    if (!open.stream().isDefault()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (open.isDirectory()) {
      throw new Refusal(NtStatus.FILE_IS_A_DIRECTORY);
    }
    if (Deleting.isPending(open)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    if (!target.stream().isEmpty()) {
      throw new Refusal(NtStatus.OBJECT_NAME_INVALID);
    }
    var folder = checkFolder(open, target);
    new NameTaking(open, target, replace).run(over -> {
      open.handle().link(target, over);
      Attributes.markToArchive(open);
      open.store().table().namespaceChanged(target);
    });
    open.store().notifications().nameChanged(target, false, NotifyAction.ADDED);
    open.store().table().cachedFolders().changedIn(folder, open.intent().cache());
  }

  /**
   * The folder that is opened to take the name in, and does not share that with who may delete it, as servers before 2025
   * have it.
   */
  private static FileKey checkFolder(LocalOpen open, FilePath target) throws Refusal, BreakPending {
    var adding = open.isDirectory() ? AccessMask.ADD_SUBDIRECTORY : AccessMask.ADD_FILE;
    demandOfShare(open, adding);
    try (var folder = folder(open, target)) {
      var granted = FileSecurity.check(open.subject(), FileSecurity.of(folder, true), adding,
          CreateOptions.OPEN_FOR_BACKUP_INTENT);
      if (!granted.isGranted()) {
        throw new Refusal(NtStatus.ACCESS_DENIED);
      }
      open.store().table().makeWay(folder.key(), adding, ShareAccess.READ.or(ShareAccess.WRITE));
      return folder.key();
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  /** What nobody may do in the share, this opener may not do to another file or folder of it either. */
  static void demandOfShare(LocalOpen open, AccessMask rights) throws Refusal {
    if (!open.intent().maximalAccess().has(rights)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  /** The folder in which a name is to be. */
  static Handle folder(LocalOpen open, FilePath target) throws Refusal, VfsException {
    Handle folder;
    try {
      folder = open.store().fileSystem().open(target.parent(), false);
    } catch (VfsException e) {
      throw e.reason() == Reason.NOT_FOUND
          ? new Refusal(NtStatus.OBJECT_PATH_NOT_FOUND)
          : StorageFailure.refusal(e);
    }
    if (!folder.info().isDirectory()) {
      folder.close();
      throw new Refusal(NtStatus.OBJECT_PATH_NOT_FOUND);
    }
    return folder;
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

  /** What has a name, if there is anything. */
  static @Nullable Handle find(Store store, FilePath path) throws VfsException {
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
    open.file().keepAll();
    if (sameFolder(from, to)) {
      store.notifications().nameChanged(from, open.isDirectory(), NotifyAction.RENAMED_OLD_NAME);
      store.notifications().nameChanged(to, open.isDirectory(), NotifyAction.RENAMED_NEW_NAME);
    } else {
      store.notifications().nameChanged(from, open.isDirectory(), NotifyAction.REMOVED);
      store.notifications().nameChanged(to, open.isDirectory(), NotifyAction.ADDED);
    }
  }

  private static void streamMoved(LocalOpen open, FilePath from, FilePath to) {
    var store = open.store();
    store.table().namespaceChanged(from);
    store.table().namespaceChanged(to);
    open.file().lock.lock();
    try {
      open.stream().renamed(to.stream());
    } finally {
      open.file().lock.unlock();
    }
    open.file().keepAll();
    store.notifications().streamChanged(from, NotifyAction.REMOVED_STREAM);
    store.notifications().streamChanged(to, NotifyAction.ADDED_STREAM);
  }
}
