package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.ForwardingHandle;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.HiddenNames;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessCheck;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/** What an opener may do with a file that exists. MS-FSA 2.1.5.1.2.1, first half. */
final class AccessToExisting {
  private static final AccessMask DATA_WRITING = AccessMask.WRITE_DATA.or(AccessMask.APPEND_DATA);
  private static final AccessMask NOT_READONLY = DATA_WRITING.or(AccessMask.DELETE_CHILD);

  private final Store store;
  private final OpenIntent intent;
  private final Handle handle;
  private final FileInfo info;
  private final boolean writable;
  private final boolean readOnly;

  /**
   * What is granted.
   *
   * @param access what the open is good for
   * @param forSharing what counts towards other opens: overwriting counts as the access it needs
   */
  record Granted(AccessMask access, AccessMask forSharing) {}

  AccessToExisting(Store store, OpenIntent intent, Handle handle, FileInfo info, boolean writable) {
    this.store = store;
    this.intent = intent;
    this.handle = handle;
    this.info = info;
    this.writable = writable;
    readOnly = info.attributes().has(FileAttributes.READONLY) && !info.isDirectory();
  }

  Granted granted() throws Refusal, VfsException {
    checkReadOnly();
    checkHiddenAndSystem();
    var needed = needed();
    var desired = intent.desiredAccess().mapGeneric();
    boolean maximum = desired.has(AccessMask.MAXIMUM_ALLOWED);
    var check = FileSecurity.check(intent.subject(), FileSecurity.of(handle, info.isDirectory()),
        desired.or(needed), intent.options());
    var granted = check.granted().or(grantedByFolder(check, maximum));
    var missing = desired.or(needed).without(AccessMask.MAXIMUM_ALLOWED).without(granted);
    if (!missing.isEmpty()) {
      throw new Refusal(missing.has(AccessMask.ACCESS_SYSTEM_SECURITY)
          ? NtStatus.PRIVILEGE_NOT_HELD
          : NtStatus.ACCESS_DENIED);
    }
    return withinShare(granted, desired, needed, maximum);
  }

  private Granted withinShare(AccessMask granted, AccessMask desired, AccessMask needed, boolean maximum)
      throws Refusal {
    var asked = desired.without(AccessMask.MAXIMUM_ALLOWED);
    var limit = intent.maximalAccess().or(AccessMask.ACCESS_SYSTEM_SECURITY);
    if (!limit.has(asked.or(needed))) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    var access = maximum ? granted.and(limit) : asked;
    if (maximum && (readOnly || store.abilities().contains(Ability.READ_ONLY))) {
      access = access.without(NOT_READONLY).or(asked);
    }
    access = withinStorage(access, asked);
    boolean goes = intent.options().has(CreateOptions.DELETE_ON_CLOSE);
    if (maximum && (access.isEmpty() || (goes && !access.has(AccessMask.DELETE)))) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    return new Granted(access, access.or(needed));
  }

  /** Who asks for as much as possible gets what the server itself can do; who asks for more by name gets nothing. */
  private AccessMask withinStorage(AccessMask access, AccessMask asked) throws Refusal {
    var beyond = FileSecurity.beyondStorage(handle, info.isDirectory());
    if (asked.hasAny(beyond)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    return access.without(writable ? beyond : beyond.or(OpenExisting.WRITING));
  }

  private void checkReadOnly() throws Refusal {
    boolean toWrite = OpenRules.overwrites(intent.disposition())
        || intent.desiredAccess().mapGeneric().hasAny(DATA_WRITING);
    if (readOnly && toWrite) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    if (info.attributes().has(FileAttributes.READONLY)
        && intent.options().has(CreateOptions.DELETE_ON_CLOSE)) {
      throw new Refusal(NtStatus.CANNOT_DELETE);
    }
  }

  /**
   * Hidden and system files are overwritten only by those who know what they are. One that has become hidden by its name
   * alone ({@link HiddenNames}) may be what its owner made a moment ago.
   */
  private void checkHiddenAndSystem() throws Refusal, VfsException {
    if (!OpenRules.overwrites(intent.disposition()) || !intent.path().stream().isEmpty()) {
      return;
    }
    var attributes = info.attributes().has(FileAttributes.HIDDEN)
        ? ForwardingHandle.innermost(handle).info().attributes()
        : info.attributes();
    var guarded = attributes.and(FileAttributes.HIDDEN.or(FileAttributes.SYSTEM));
    if (!intent.attributes().has(guarded)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  /** Rights that overwriting takes, beyond those that are asked for. */
  private AccessMask needed() {
    if (!OpenRules.overwrites(intent.disposition())) {
      return AccessMask.NONE;
    }
    var data =
        intent.disposition() == CreateDisposition.SUPERSEDE ? AccessMask.DELETE : AccessMask.WRITE_DATA;
    return intent.path().stream().isEmpty()
        ? data.or(AccessMask.WRITE_EA).or(AccessMask.WRITE_ATTRIBUTES)
        : data;
  }

  /** Who may delete a folder's children may delete this one; who may list them may see its attributes. */
  private AccessMask grantedByFolder(AccessCheck check, boolean maximum) throws VfsException {
    var open = AccessMask.DELETE.or(AccessMask.READ_ATTRIBUTES);
    var missing = maximum ? open.without(check.granted()) : open.and(check.refused());
    if (missing.isEmpty() || intent.path().names().isEmpty()) {
      return AccessMask.NONE;
    }
    var folder = folderAccess();
    var given = AccessMask.NONE;
    if (folder.has(AccessMask.DELETE_CHILD)) {
      given = given.or(AccessMask.DELETE);
    }
    if (folder.has(AccessMask.LIST_DIRECTORY)) {
      given = given.or(AccessMask.READ_ATTRIBUTES);
    }
    return given.and(missing);
  }

  private AccessMask folderAccess() throws VfsException {
    try (var folder = store.fileSystem().open(intent.path().parent(), false)) {
      return FileSecurity.check(intent.subject(), FileSecurity.of(folder, true), AccessMask.MAXIMUM_ALLOWED,
          CreateOptions.NONE).granted();
    }
  }
}
