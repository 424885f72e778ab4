package org.sumbawa.vfs.portable;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;

/** What a host's failure means. Much of it is in no type but only in the words of the host's C library. */
final class HostFailure {
  private static final Map<String, Reason> WORDS = Map.of("No space left on device", Reason.DISK_FULL,
      "Disc quota exceeded", Reason.DISK_FULL, "Disk quota exceeded", Reason.DISK_FULL,
      "Read-only file system", Reason.READ_ONLY, "Too many open files", Reason.NO_RESOURCES,
      "File name too long", Reason.INVALID_NAME, "File too large", Reason.TOO_LARGE, "Not a directory",
      Reason.NOT_A_DIRECTORY, "Operation not permitted", Reason.ACCESS_DENIED);

  private HostFailure() {}

  /** Something done by the host. */
  @FunctionalInterface
  interface Doing<T> {
    T take() throws IOException;
  }

  /** Does something, and says why it failed in a file system's terms. */
  static <T> T asking(Doing<T> doing) throws VfsException {
    try {
      return doing.take();
    } catch (VfsException e) {
      throw e;
    } catch (IOException | IllegalArgumentException | NonWritableChannelException e) {
      throw of(e);
    }
  }

  /** A failure in a file system's terms. */
  static VfsException of(Exception failure) {
    return new VfsException(reason(failure), String.valueOf(failure.getMessage()), failure);
  }

  private static Reason reason(Exception failure) {
    return switch (failure) {
      case NoSuchFileException e -> Reason.NOT_FOUND;
      case FileAlreadyExistsException e -> Reason.EXISTS;
      case DirectoryNotEmptyException e -> Reason.NOT_EMPTY;
      case AccessDeniedException e -> Reason.ACCESS_DENIED;
      case NotDirectoryException e -> Reason.NOT_A_DIRECTORY;
      case ClosedChannelException e -> Reason.GONE;
      case NonWritableChannelException e -> Reason.ACCESS_DENIED;
      case IllegalArgumentException e -> Reason.TOO_LARGE;
      case FileSystemException e -> byWords(e.getReason());
      default -> byWords(failure.getMessage());
    };
  }

  private static Reason byWords(@Nullable String words) {
    return words == null ? Reason.IO : WORDS.getOrDefault(words, Reason.IO);
  }
}
