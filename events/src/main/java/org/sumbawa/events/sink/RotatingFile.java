package org.sumbawa.events.sink;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
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
  private Optional<SeekableByteChannel> channel = Optional.empty();
  private Optional<OutputStream> out = Optional.empty();
  private long size;
  /** How much of the file is whole lines that the disk has taken. */
  private long whole;

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
      whole = size;
    }
  }

  private OutputStream stream() throws IOException {
    if (out.isEmpty()) {
      boolean cut = endsWithinALine();
      var opened = Files.newByteChannel(file, APPEND, ownerOnly());
      channel = Optional.of(opened);
      out = Optional.of(new BufferedOutputStream(Channels.newOutputStream(opened), BUFFER));
      size = Files.size(file);
      whole = size;
      if (cut) {
        out.get().write('\n');
        size++;
      }
    }
    return out.get();
  }

  /** Whether the last line has no end: whoever wrote it was stopped, by its own end or by that of the disk. */
  private boolean endsWithinALine() {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var end = Files.newByteChannel(file)) {
      var last = ByteBuffer.allocate(1);
      return end.size() > 0 && end.position(end.size() - 1).read(last) == 1 && last.get(0) != '\n';
    } catch (IOException unreadable) {
      return false;
    }
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

  /** Forgets what the disk did not take; what it took of it, perhaps half a line, leaves the file again. */
  void abandon() {
    var broken = channel;
    channel = Optional.empty();
    out = Optional.empty();
    if (broken.isPresent()) {
      try (var itself = broken.get()) {
        itself.truncate(whole);
      } catch (IOException again) {
        // What the disk does not take was told when it was written. A half line stays, and the next begins after it.
      }
    }
  }

  /** Lets go of the file; the next write opens it again. */
  @Override
  public void close() throws IOException {
    var stream = out;
    channel = Optional.empty();
    out = Optional.empty();
    if (stream.isPresent()) {
      stream.get().close();
    }
  }
}
