package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;

/** What all topics need: a fresh file system for each test, and short words for what tests do. */
public interface Contract {

  /** The file system under test, with an empty root. */
  FileSystem fileSystem();

  /** A path written with slashes, and a colon before a stream. */
  static FilePath path(String text) {
    var parts = text.split(":", 2);
    var file = parts[0].isEmpty() ? FilePath.ROOT : FilePath.of(parts[0].split("/"));
    return parts.length == 1 ? file : file.withStream(parts[1]);
  }

  /** Opens for reading and writing. */
  default Handle open(String path) throws VfsException {
    return fileSystem().open(path(path), true);
  }

  /** Creates a file or a stream. */
  default Handle create(String path) throws VfsException {
    return fileSystem().create(path(path), NewFile.FILE);
  }

  /** Creates a file or a stream with content. */
  default void put(String path, String content) throws VfsException {
    try (var handle = create(path)) {
      write(handle, 0, content);
    }
  }

  /** Creates a folder. */
  default void mkdir(String path) throws VfsException {
    fileSystem().create(path(path), NewFile.DIRECTORY).close();
  }

  /** The whole content of a file or stream. */
  default String content(String path) throws VfsException {
    try (var handle = fileSystem().open(path(path), false)) {
      return read(handle, 0, (int) handle.info().size());
    }
  }

  /** Whether there is such a file or stream. */
  default boolean exists(String path) throws VfsException {
    try {
      fileSystem().open(path(path), false).close();
      return true;
    } catch (VfsException e) {
      assertThat(e.reason()).isEqualTo(VfsException.Reason.NOT_FOUND);
      return false;
    }
  }

  /** The names in a folder. */
  default List<String> names(String folder) throws VfsException {
    try (var handle = fileSystem().open(path(folder), false); var cursor = handle.list()) {
      var names = new ArrayList<String>();
      for (var entries = cursor.next(7); !entries.isEmpty(); entries = cursor.next(7)) {
        entries.forEach(entry -> names.add(entry.name()));
      }
      return names;
    }
  }

  /** Writes text, one byte a character. */
  static void write(Handle handle, long offset, String text) throws VfsException {
    var buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    handle.write(buffer, offset);
    assertThat(buffer.hasRemaining()).isFalse();
  }

  /** Reads text, one byte a character; less at the end. */
  static String read(Handle handle, long offset, int length) throws VfsException {
    var buffer = ByteBuffer.allocate(length);
    int count = handle.read(buffer, offset);
    assertThat(buffer.position()).isEqualTo(count);
    return new String(buffer.array(), 0, count, StandardCharsets.ISO_8859_1);
  }

  /** Says that something fails for a reason. */
  static void assertFails(VfsException.Reason reason, ThrowingCallable action) {
    var failure = catchThrowableOfType(VfsException.class, action);
    assertThat(failure).as("a failure for the reason " + reason).isNotNull();
    assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(reason);
  }
}
