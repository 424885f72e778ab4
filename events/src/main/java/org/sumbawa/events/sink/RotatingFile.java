package org.sumbawa.events.sink;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file of lines that starts anew before it grows too large. What is made here is for its owner alone, since events
 * tell names and addresses, and some of them whole packets, decrypted. For one thread.
 */
final class RotatingFile implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final Set<StandardOpenOption> APPEND =
      EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path file;
  private final Rotation rotation;
  private Optional<OutputStream> out = Optional.empty();
  private long size;
  private boolean cut;

  RotatingFile(Path file, Rotation rotation) {
    this.file = file;
    this.rotation = rotation;
  }

  /** Opens the file at its end, so that what cannot be written is known before the first event. */
  void open() throws IOException {
    stream();
  }

  void write(String line) throws IOException {
    var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    var stream = stream();
    if (size > 0 && bytes.length > rotation.maxBytes() - size) {
      rotate();
      stream = stream();
    }
    stream.write(bytes);
    size += bytes.length;
  }

  void flush() throws IOException {
    if (out.isPresent()) {
      out.get().flush();
    }
  }

  private OutputStream stream() throws IOException {
    if (out.isEmpty()) {
      var channel = Files.newByteChannel(file, APPEND, ownerOnly());
      out = Optional.of(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
      size = Files.size(file);
      if (cut) {
        out.get().write('\n');
        size++;
        cut = false;
      }
    }
    return out.get();
  }

  private FileAttribute<?>[] ownerOnly() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private void rotate() throws IOException {
    close();
    for (int i = rotation.keep(); i > 0; i--) {
      var from = i == 1 ? file : numbered(i - 1);
      if (Files.exists(from)) {
        Files.move(from, numbered(i), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.deleteIfExists(file);
  }

  private Path numbered(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  /** Forgets what the disk did not take, perhaps in the midst of a line; the next one begins anew. */
  void abandon() {
    var stream = out;
    out = Optional.empty();
    cut = true;
    if (stream.isPresent()) {
      try {
        stream.get().close();
      } catch (IOException again) {
        // Its buffer is what the disk does not take: that was told when it was written.
      }
    }
  }

  /** Lets go of the file; the next write opens it again. */
  @Override
  public void close() throws IOException {
    var stream = out;
    out = Optional.empty();
    if (stream.isPresent()) {
      stream.get().close();
    }
  }
}
