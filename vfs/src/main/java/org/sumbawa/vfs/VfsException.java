package org.sumbawa.vfs;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file system says no, and why. */
public final class VfsException extends IOException {
  private final Reason reason;
  private final transient @Nullable FilePath stoppedAt;

  /** Why a file system said no. The server maps each to one NTSTATUS. */
  public enum Reason {
    /** The last component does not exist. */
    NOT_FOUND,
    /** A folder on the way does not exist. */
    PATH_NOT_FOUND,
    /** A component on the way is not a folder. */
    NOT_A_DIRECTORY,
    /** A file was asked for, and this is a folder. */
    IS_A_DIRECTORY,
    /** The name is taken. */
    EXISTS,
    /** The folder is not empty. */
    NOT_EMPTY,
    /** The name cannot be stored. */
    INVALID_NAME,
    /** A symbolic link or another reparse point stands in the way. */
    REPARSE_POINT,
    /** The file has no reparse data. */
    NOT_A_REPARSE_POINT,
    /** The storage's own permissions forbid it. */
    ACCESS_DENIED,
    /** The storage cannot be written to. */
    READ_ONLY,
    /** No space is left, or a quota is used up. */
    DISK_FULL,
    /** The file would grow beyond what the storage holds. */
    TOO_LARGE,
    /** Source and target are on different volumes. */
    NOT_SAME_VOLUME,
    /** Too many names for one file. */
    TOO_MANY_LINKS,
    /** An extended attribute cannot be stored. */
    EA_TOO_LARGE,
    /** Another process of this machine holds a lease on it, and is asked to give it back: worth another try. */
    LEASED,
    /** The operation is not among the declared abilities, or has no meaning for this kind of file. */
    NOT_SUPPORTED,
    /** The file was deleted underneath. */
    GONE,
    /** The whole tree was deleted underneath, and there is none in its place. */
    ROOT_GONE,
    /** Too many open files, or no memory. */
    NO_RESOURCES,
    /** The device failed. */
    IO
  }

  /** Says why, and what it was about. */
  public VfsException(Reason reason, String message) {
    this(reason, message, null);
  }

  /** Says why, with what lies beneath. */
  public VfsException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.stoppedAt = null;
  }

  private VfsException(FilePath reparsePoint) {
    super("a reparse point stands in the way: " + reparsePoint);
    this.reason = Reason.REPARSE_POINT;
    this.stoppedAt = reparsePoint;
  }

  /** Says which reparse point stands in the way; opening it tells where it leads. */
  public static VfsException stoppedAt(FilePath reparsePoint) {
    return new VfsException(reparsePoint);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Which reparse point stands in the way, where that is the reason and the file system knows. */
  public Optional<FilePath> stoppedAt() {
    return Optional.ofNullable(stoppedAt);
  }
}
