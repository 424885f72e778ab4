package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.NtStatus;

/** What a client is told when the storage says no: the one place where a reason becomes a status. */
public final class StorageFailure {
  private StorageFailure() {}

  /** The refusal for it. */
  public static Refusal refusal(VfsException failure) {
    return new Refusal(status(failure.reason()));
  }

  /** The status for a reason. */
  public static NtStatus status(VfsException.Reason reason) {
    return switch (reason) {
      case NOT_FOUND -> NtStatus.OBJECT_NAME_NOT_FOUND;
      case PATH_NOT_FOUND, NOT_A_DIRECTORY -> NtStatus.OBJECT_PATH_NOT_FOUND;
      case IS_A_DIRECTORY -> NtStatus.FILE_IS_A_DIRECTORY;
      case EXISTS -> NtStatus.OBJECT_NAME_COLLISION;
      case NOT_EMPTY -> NtStatus.DIRECTORY_NOT_EMPTY;
      case INVALID_NAME -> NtStatus.OBJECT_NAME_INVALID;
      case TOO_LARGE -> NtStatus.INVALID_PARAMETER;
      case REPARSE_POINT -> NtStatus.STOPPED_ON_SYMLINK;
      case NOT_A_REPARSE_POINT -> NtStatus.NOT_A_REPARSE_POINT;
      case ACCESS_DENIED -> NtStatus.ACCESS_DENIED;
      case READ_ONLY -> NtStatus.MEDIA_WRITE_PROTECTED;
      case DISK_FULL -> NtStatus.DISK_FULL;
      case LEASED -> NtStatus.SHARING_VIOLATION;
      case NOT_SAME_VOLUME -> NtStatus.NOT_SAME_DEVICE;
      case TOO_MANY_LINKS -> NtStatus.TOO_MANY_LINKS;
      case EA_TOO_LARGE -> NtStatus.EA_TOO_LARGE;
      case NOT_SUPPORTED -> NtStatus.NOT_SUPPORTED;
      case GONE -> NtStatus.FILE_INVALID;
      // A client that hears this enters the share anew, which tells it whether there is one.
      case ROOT_GONE -> NtStatus.NETWORK_NAME_DELETED;
      case NO_RESOURCES -> NtStatus.INSUFFICIENT_RESOURCES;
      case IO -> NtStatus.UNEXPECTED_IO_ERROR;
    };
  }
}
