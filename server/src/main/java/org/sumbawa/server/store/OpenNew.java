package org.sumbawa.server.store;

import java.util.List;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Privilege;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.NotifyAction;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateOptions;

/** Creates a file, folder or stream and opens it. MS-FSA 2.1.5.1.1 and the end of 2.1.5.1.2. */
final class OpenNew {
  private final Store store;
  private final OpenIntent intent;
  private final FilePath path;
  private final long version;
  private final boolean directory;

  /**
   * Creates.
   *
   * @param version of the path, before it was found to lead nowhere
   */
  OpenNew(Store store, OpenIntent intent, long version) {
    this.store = store;
    this.intent = intent;
    this.version = version;
    path = intent.path();
    directory = path.stream().isEmpty()
        && (intent.options().has(CreateOptions.DIRECTORY_FILE) || intent.directoryStream());
  }

  Store.Opened run() throws Refusal, VfsException, Opening.Overtaken {
    checkKind();
    EaRules.check(List.of(), intent.creation().eas());
    var granted = granted();
    if (!path.stream().isEmpty()) {
      return stream(granted);
    }
    return enter(directory ? create(path, true) : file(), granted, NotifyAction.ADDED);
  }

  private void checkKind() throws Refusal {
    if (!path.stream().isEmpty() && intent.options().has(CreateOptions.DIRECTORY_FILE)) {
      throw new Refusal(NtStatus.NOT_A_DIRECTORY);
    }
    if (directory && intent.attributes().has(FileAttributes.TEMPORARY)) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (intent.attributes().has(FileAttributes.READONLY)
        && intent.options().has(CreateOptions.DELETE_ON_CLOSE)) {
      throw new Refusal(NtStatus.CANNOT_DELETE);
    }
  }

  /** The creator gets what it asks for, within the share's limit. */
  private AccessMask granted() throws Refusal {
    var desired = intent.desiredAccess().mapGeneric();
    if (desired.has(AccessMask.ACCESS_SYSTEM_SECURITY) && !intent.subject().token().has(Privilege.SECURITY)) {
      throw new Refusal(NtStatus.PRIVILEGE_NOT_HELD);
    }
    var asked = desired.without(AccessMask.MAXIMUM_ALLOWED);
    var limit = intent.maximalAccess().or(AccessMask.ACCESS_SYSTEM_SECURITY);
    var creating = directory ? AccessMask.ADD_SUBDIRECTORY : AccessMask.ADD_FILE;
    var removing = intent.options().has(CreateOptions.DELETE_ON_CLOSE) ? AccessMask.DELETE : AccessMask.NONE;
    if (!limit.has(asked.or(creating).or(removing))) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    return desired.has(AccessMask.MAXIMUM_ALLOWED) ? AccessMask.FILE_ALL_ACCESS.or(asked).and(limit) : asked;
  }

  /** A stream on a file that exists, or on one that is created for it. */
  private Store.Opened stream(AccessMask granted) throws Refusal, VfsException, Opening.Overtaken {
    try (var file = store.fileSystem().open(path.file(), true)) {
      var needed =
          intent.desiredAccess().mapGeneric().without(AccessMask.MAXIMUM_ALLOWED).or(AccessMask.WRITE_DATA);
      var check = FileSecurity.check(intent.subject(), FileSecurity.of(file, file.info().isDirectory()),
          needed, intent.options());
      if (!check.isGranted() || file.info().attributes().has(FileAttributes.READONLY)) {
        throw new Refusal(NtStatus.ACCESS_DENIED);
      }
    } catch (VfsException failure) {
      if (failure.reason() != Reason.NOT_FOUND) {
        throw failure;
      }
      try (var made = create(path.file(), false)) {
        store.notifications().nameChanged(path.file(), false, NotifyAction.ADDED);
        store.table().cachedFolders().changedIn(made.folderKey(), intent.cache());
      }
    }
    return enter(create(path, false), granted, NotifyAction.ADDED_STREAM);
  }

  /** A file that comes where another went a moment ago takes its place. MS-FSA 2.1.5.1.1. */
  private Handle file() throws Refusal, VfsException, Opening.Overtaken {
    var gone = store.tunnel().comes(path);
    var handle = create(gone.map(g -> g.inPlaceOf(path)).orElse(path), false);
    try {
      if (gone.isPresent()) {
        handle.setBasic(BasicChange.born(gone.get().creation()));
      }
      return handle;
    } catch (VfsException failed) {
      handle.close();
      throw failed;
    }
  }

  private Handle create(FilePath where, boolean asDirectory) throws Refusal, VfsException, Opening.Overtaken {
    var how = where.stream().isEmpty()
        ? newFile(where, asDirectory)
        : new NewFile(false, FileAttributes.NORMAL, null, List.of(), intent.creation().allocation());
    try {
      return store.fileSystem().create(where, how);
    } catch (VfsException failure) {
      if (failure.reason() == Reason.EXISTS) {
        throw new Opening.Overtaken();
      }
      throw failure;
    }
  }

  /** What a folder hands down. */
  private record Above(SecurityDescriptor security, boolean compressed) {}

  /** How a file is born: as the client wants it, with what the folder lets the client do and hands down. */
  private NewFile newFile(FilePath where, boolean asDirectory) throws Refusal, VfsException {
    var above = above(where.parent());
    var adding = asDirectory ? AccessMask.ADD_SUBDIRECTORY : AccessMask.ADD_FILE;
    if (!FileSecurity.check(intent.subject(), above.security(), adding, intent.options()).isGranted()) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    var security = store.abilities().contains(Ability.SECURITY_DESCRIPTORS)
        ? FileSecurity.ofNew(above.security(), intent.creation().security(), asDirectory, intent.subject())
        : null;
    var attributes = NewAttributes.of(intent.attributes(), asDirectory);
    boolean compressed = above.compressed() && !intent.options().has(CreateOptions.NO_COMPRESSION);
    return new NewFile(asDirectory, compressed ? attributes.or(FileAttributes.COMPRESSED) : attributes,
        security, intent.creation().eas(), intent.creation().allocation());
  }

  private Above above(FilePath parent) throws Refusal, VfsException {
    try (var folder = store.fileSystem().open(parent, false)) {
      var info = folder.info();
      if (!info.isDirectory()) {
        throw new Refusal(NtStatus.OBJECT_PATH_NOT_FOUND);
      }
      return new Above(FileSecurity.of(folder, true), info.attributes().has(FileAttributes.COMPRESSED));
    } catch (VfsException failure) {
      throw failure.reason() == Reason.NOT_FOUND
          ? new Refusal(NtStatus.OBJECT_PATH_NOT_FOUND)
          : StorageFailure.refusal(failure);
    }
  }

  private Store.Opened enter(Handle handle, AccessMask granted, NotifyAction action)
      throws Refusal, VfsException, Opening.Overtaken {
    var node = store.table().acquire(handle.key());
    LocalOpen open;
    node.lock.lock();
    try {
      var stream = node.stream(path.stream());
      boolean usable = !node.deleted && !node.deletePending && node.replacing == null
          && !ShareModes.conflict(stream, granted, intent.shareAccess());
      if (!usable) {
        node.dropIfUnused(stream);
        throw new Opening.Overtaken();
      }
      open = new LocalOpen(store, stream, handle, intent, granted, intent.shareAccess(), directory);
      stream.opens.add(open);
      CacheGranting.grant(store.table(), open, intent.cache());
    } catch (Opening.Overtaken overtaken) {
      handle.close();
      store.table().release(node);
      throw overtaken;
    } finally {
      node.lock.unlock();
    }
    checkStillThere(open);
    if (path.stream().isEmpty()) {
      store.notifications().nameChanged(open.path(), directory, action);
      store.table().cachedFolders().changed(open);
    } else {
      store.notifications().streamChanged(open.path(), action);
    }
    try {
      return new Store.Opened(open, CreateAction.CREATED, handle.info());
    } catch (VfsException failure) {
      open.close();
      throw failure;
    }
  }

  /** Before it was entered others may have removed it, or put another in its place; from now on they do not. */
  private void checkStillThere(LocalOpen open) throws Opening.Overtaken {
    if (store.table().version(path) != version && !isStillThere(open.handle())) {
      open.deleteOnClose = false;
      open.close();
      throw new Opening.Overtaken();
    }
  }

  private boolean isStillThere(Handle handle) {
    try (var there = store.fileSystem().open(handle.path(), false)) {
      return there.key().equals(handle.key());
    } catch (VfsException failure) {
      return failure.reason() != Reason.NOT_FOUND && failure.reason() != Reason.PATH_NOT_FOUND;
    }
  }
}
