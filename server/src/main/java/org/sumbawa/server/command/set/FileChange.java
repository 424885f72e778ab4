package org.sumbawa.server.command.set;

import org.sumbawa.server.command.create.PathName;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.Attributes;
import org.sumbawa.server.store.BreakPending;
import org.sumbawa.server.store.DataAccess;
import org.sumbawa.server.store.Deleting;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.Renaming;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.file.DispositionFlags;
import org.sumbawa.wire.fscc.file.FileAllocationInformation;
import org.sumbawa.wire.fscc.file.FileBasicInformation;
import org.sumbawa.wire.fscc.file.FileDispositionInformation;
import org.sumbawa.wire.fscc.file.FileDispositionInformationEx;
import org.sumbawa.wire.fscc.file.FileEndOfFileInformation;
import org.sumbawa.wire.fscc.file.FileFullEaInformation;
import org.sumbawa.wire.fscc.file.FileInformation;
import org.sumbawa.wire.fscc.file.FileLinkInformation;
import org.sumbawa.wire.fscc.file.FileModeInformation;
import org.sumbawa.wire.fscc.file.FilePositionInformation;
import org.sumbawa.wire.fscc.file.FileRenameInformation;
import org.sumbawa.wire.fscc.file.FileRenameInformationEx;
import org.sumbawa.wire.fscc.file.FileValidDataLengthInformation;
import org.sumbawa.wire.fscc.file.RenameFlags;
import org.sumbawa.wire.message.SetInfo;

/** What a client may change of a file. MS-SMB2 3.3.5.21.1, MS-FSA 2.1.5.15. */
final class FileChange {
  private FileChange() {}

  static void apply(LocalOpen open, SetInfo.Request request) throws Refusal, BreakPending {
    var infoClass =
        FileInfoClass.of(request.infoClass()).orElseThrow(() -> new Refusal(NtStatus.INVALID_INFO_CLASS));
    if (!infoClass.isSet()) {
      throw new Refusal(
          infoClass.use() == FileInfoClass.Use.LOCAL ? NtStatus.NOT_SUPPORTED : NtStatus.INVALID_INFO_CLASS);
    }
    apply(open, decode(infoClass, request));
  }

  private static FileInformation decode(FileInfoClass infoClass, SetInfo.Request request) throws Refusal {
    if (infoClass == FileInfoClass.FULL_EA) {
      return eas(request);
    }
    if (request.buffer().size() < infoClass.fixedSize() && infoClass != FileInfoClass.RENAME
        && infoClass != FileInfoClass.RENAME_EX) {
      throw new Refusal(NtStatus.INFO_LENGTH_MISMATCH);
    }
    try {
      return FileInformation.decode(infoClass, WireReader.of(request.buffer()));
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }

  private static FileFullEaInformation eas(SetInfo.Request request) throws Refusal {
    try {
      return FileFullEaInformation.decode(WireReader.of(request.buffer()));
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.EA_LIST_INCONSISTENT);
    }
  }

  private static void apply(LocalOpen open, FileInformation information) throws Refusal, BreakPending {
    switch (information) {
      case FileBasicInformation basic -> Attributes.set(open, basic);
      case FileFullEaInformation eas -> Attributes.setEas(open, eas.eas());
      case FileEndOfFileInformation end -> DataAccess.setSize(open, end.endOfFile());
      case FileAllocationInformation allocation ->
        DataAccess.setAllocation(open, allocation.allocationSize());
      case FileDispositionInformation disposition ->
        Deleting.setDisposition(open, disposition.deletePending(), false);
      case FileDispositionInformationEx disposition -> dispose(open, disposition.flags());
      case FileRenameInformation rename ->
        rename(open, rename.rootDirectory(), rename.fileName(), rename.replaceIfExists());
      case FileRenameInformationEx rename -> rename(open, rename.rootDirectory(), rename.fileName(),
          rename.flags().has(RenameFlags.REPLACE_IF_EXISTS));
      case FileLinkInformation link -> link(open, link);
      case FilePositionInformation position -> position(open, position.currentByteOffset());
      case FileModeInformation mode -> open.mode(mode.mode());
      case FileValidDataLengthInformation length -> validDataLength(open, length.validDataLength());
      default -> throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
  }

  private static void dispose(LocalOpen open, DispositionFlags flags) throws Refusal, BreakPending {
    boolean delete = flags.has(DispositionFlags.DELETE);
    if (flags.has(DispositionFlags.ON_CLOSE)) {
      Deleting.setOnClose(open, delete);
    } else {
      Deleting.setDisposition(open, delete, flags.has(DispositionFlags.IGNORE_READONLY_ATTRIBUTE));
    }
  }

  private static void rename(LocalOpen open, long root, String name, boolean replace)
      throws Refusal, BreakPending {
    if (name.startsWith(":") && root == 0) {
      Renaming.renameStream(open, PathName.parse(name).path().stream(), replace);
    } else {
      Renaming.rename(open, target(root, name), replace);
    }
  }

  /** A backslash before the name says no more than that the root is meant; a rename may not have it. MS-FSA 2.1.5.15.7. */
  private static void link(LocalOpen open, FileLinkInformation link) throws Refusal, BreakPending {
    var name = link.fileName();
    var fromRoot = name.startsWith("\\") ? name.substring(1) : name;
    Renaming.link(open, target(link.rootDirectory(), fromRoot), link.replaceIfExists());
  }

  /** A path from the root of the share. */
  private static FilePath target(long root, String name) throws Refusal {
    if (root != 0 || name.isEmpty()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var target = PathName.parse(name);
    if (target.trailingBackslash() || target.path().isRoot()) {
      throw new Refusal(NtStatus.OBJECT_NAME_INVALID);
    }
    return target.path();
  }

  private static void position(LocalOpen open, long position) throws Refusal {
    if (position < 0) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    open.position(position);
  }

  /** What lies behind the valid length reads as zeros anyway, so there is nothing to change. MS-FSA 2.1.5.15.15. */
  private static void validDataLength(LocalOpen open, long length) throws Refusal {
    open.demand(AccessMask.WRITE_DATA);
    if (!open.subject().isAdministrator()) {
      throw new Refusal(NtStatus.PRIVILEGE_NOT_HELD);
    }
    if (length < 0 || length > open.info().size()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }
}
