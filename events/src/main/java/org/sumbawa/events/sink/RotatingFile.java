package org.sumbawa.events.sink;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file of lines that starts anew before it grows too large. For one thread. */
final class RotatingFile implements Closeable {
  private final Path file;
  private final Rotation rotation;
  private Optional<OutputStream> out = Optional.empty();
  private long size;

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
      out = Optional.of(new BufferedOutputStream(
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), 1 << 16));
      size = Files.size(file);
    }
    return out.get();
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
