package org.sumbawa.server.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/** Opens a file that exists. MS-FSA 2.1.5.1.2. */
final class OpenExisting {
  /** Rights that take a storage that lets itself be written. */
  static final AccessMask WRITING =
      AccessMask.FILE_GENERIC_WRITE.without(AccessMask.READ_CONTROL).without(AccessMask.SYNCHRONIZE)
          .or(AccessMask.DELETE).or(AccessMask.WRITE_DAC).or(AccessMask.WRITE_OWNER);

  private final Store store;
  private final OpenIntent intent;
  private final Handle handle;
  private final long version;
  private final boolean writable;
  private final FileInfo info;

  /**
   * Goes on with a handle.
   *
   * @param writable whether the storage lets it be written through, as far as that was asked
   */
  OpenExisting(Store store, OpenIntent intent, Handle handle, long version, boolean writable)
      throws VfsException {
    this.store = store;
    this.intent = intent;
    this.handle = handle;
    this.version = version;
    this.writable = writable;
    try {
      info = handle.info();
    } catch (VfsException e) {
      handle.close();
      throw e;
    }
  }

  /** Whether the storage is to be opened for writing. */
  static boolean needsWriting(OpenIntent intent) {
    return insistsOnWriting(intent) || intent.desiredAccess().has(AccessMask.MAXIMUM_ALLOWED);
  }

  /** Whether what was granted needs the storage to be opened for writing. */
  static boolean writes(AccessMask granted) {
    return granted.hasAny(WRITING);
  }

  /** Whether an open for reading would not do. */
  static boolean insistsOnWriting(OpenIntent intent) {
    return OpenRules.overwrites(intent.disposition()) || intent.desiredAccess().mapGeneric().hasAny(WRITING);
  }

  Store.Opened run() throws Refusal, VfsException, Opening.Overtaken, BreakPending {
    LocalOpen entered = null;
    try {
      checkKind();
      checkEas();
      var granted = new AccessToExisting(store, intent, handle, info, writable).granted();
      entered = enter(granted);
      return OpenRules.overwrites(intent.disposition())
          ? overwrite(entered)
          : new Store.Opened(entered, CreateAction.OPENED, info);
    } catch (Refusal | VfsException | Opening.Overtaken | BreakPending failed) {
      letGo(entered);
      throw failed;
    }
  }

  private void letGo(@Nullable LocalOpen entered) {
    if (entered == null) {
      handle.close();
    } else {
      entered.deleteOnClose = false;
      entered.close();
    }
  }

  /** Phases 6 and 7: whether it is the kind of thing that was asked for. */
  private void checkKind() throws Refusal {
    boolean stream = !intent.path().stream().isEmpty();
    boolean directory = info.isDirectory() && !stream;
    var options = intent.options();
    if (info.isReparsePoint() && !stream && !options.has(CreateOptions.OPEN_REPARSE_POINT)) {
      throw StoppedOnLink.refusal(intent, intent.path(), handle);
    }
    if (intent.disposition() == CreateDisposition.CREATE) {
      throw new Refusal(NtStatus.OBJECT_NAME_COLLISION);
    }
    if (!directory && (options.has(CreateOptions.DIRECTORY_FILE) || intent.directoryStream())) {
      throw new Refusal(NtStatus.NOT_A_DIRECTORY);
    }
    if (directory && options.has(CreateOptions.NON_DIRECTORY_FILE)) {
      throw new Refusal(NtStatus.FILE_IS_A_DIRECTORY);
    }
    if (directory && OpenRules.overwrites(intent.disposition())) {
      throw new Refusal(intent.path().isRoot() ? NtStatus.ACCESS_DENIED : NtStatus.OBJECT_NAME_COLLISION);
    }
  }

  /** Some files mean nothing to who does not know their extended attributes; who overwrites one may bring its own. */
  private void checkEas() throws Refusal, VfsException {
    if (OpenRules.overwrites(intent.disposition())) {
      EaRules.check(List.of(), intent.creation().eas());
    }
    if (intent.options().has(CreateOptions.NO_EA_KNOWLEDGE) && intent.path().stream().isEmpty()
        && handle.eas().stream().anyMatch(ea -> (ea.flags() & FullEa.NEED_EA) != 0)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  /** Joins the other opens of the file, if they let it. */
  private LocalOpen enter(AccessToExisting.Granted granted) throws Refusal, Opening.Overtaken, BreakPending {
    var node = store.table().acquire(handle.key());
    var breaks = new CacheBreaks(store.table().cacheTimers());
    boolean done = false;
    node.lock.lock();
    try {
      var stream = node.stream(intent.path().stream());
      try {
        var replacing = node.replacing;
        if (replacing != null) {
          throw new BreakPending(new BreakWait(node.lock, replacing));
        }
        if (node.deleted || store.table().version(intent.path()) != version) {
          throw new Opening.Overtaken();
        }
        if (node.deletePending || stream.deletePending) {
          throw new Refusal(NtStatus.DELETE_PENDING);
        }
        CacheGranting.checkName(store.table(), intent.cache(), stream);
        disturb(stream, granted, breaks);
        var open = new LocalOpen(store, stream, handle, intent, granted.access(), intent.shareAccess(),
            info.isDirectory() && stream.isDefault());
        open.sawEnd(info.size());
        stream.opens.add(open);
        CacheGranting.grant(store.table(), open, intent.cache());
        done = true;
        return open;
      } finally {
        node.dropIfUnused(stream);
      }
    } finally {
      node.lock.unlock();
      breaks.tell();
      if (!done) {
        store.table().release(node);
      }
    }
  }

  /** What others cache and share gives way, or stands in the way. */
  private void disturb(StreamNode stream, AccessToExisting.Granted granted, CacheBreaks breaks)
      throws Refusal, BreakPending {
    if (ShareModes.conflict(stream, granted.forSharing(), intent.shareAccess())) {
      var closing = breaks.beforeSharingViolation(stream, intent.cache());
      if (closing.isPresent()) {
        throw new BreakPending(closing.get());
      }
      throw new Refusal(isAwaited(stream) ? NtStatus.FILE_NOT_AVAILABLE : NtStatus.SHARING_VIOLATION);
    }
    var flushing = breaks.beforeOpen(stream, intent.cache(), granted.access(),
        OpenRules.overwrites(intent.disposition()));
    if (flushing.isPresent()) {
      throw new BreakPending(flushing.get());
    }
    if (isAwaited(stream)) {
      throw new Refusal(NtStatus.FILE_NOT_AVAILABLE);
    }
  }

  /** Whether a client is away that will be back for its open: until then the file is nobody else's. MS-SMB2 3.3.5.9. */
  private static boolean isAwaited(StreamNode stream) {
    return stream.opens.stream().anyMatch(LocalOpen::isAwaited);
  }

  private Store.Opened overwrite(LocalOpen open) throws Refusal, VfsException {
    handle.setSize(0);
    if (intent.creation().allocation() > 0) {
      handle.setAllocation(intent.creation().allocation());
    }
    if (open.stream().isDefault()) {
      for (var old : handle.eas()) {
        handle.setEa(new FullEa(0, old.name(), Bytes.EMPTY));
      }
      for (var ea : intent.creation().eas()) {
        handle.setEa(ea);
      }
      var attributes = NewAttributes.of(intent.attributes(), false);
      handle.setBasic(new BasicChange(null, null, null, null, attributes));
      store.notifications().modified(open.path(),
          CompletionFilter.ATTRIBUTES.or(CompletionFilter.SIZE).or(CompletionFilter.LAST_WRITE));
      store.table().cachedFolders().changed(open);
    } else {
      store.notifications().streamModified(open.path(),
          CompletionFilter.STREAM_SIZE.or(CompletionFilter.STREAM_WRITE));
    }
    var action = intent.disposition() == CreateDisposition.SUPERSEDE
        ? CreateAction.SUPERSEDED
        : CreateAction.OVERWRITTEN;
    return new Store.Opened(open, action, handle.info());
  }
}
