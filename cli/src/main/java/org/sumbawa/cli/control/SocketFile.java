package org.sumbawa.cli.control;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.Objects;

/**
 * A socket that listens at a path, whose file is for its owner alone and goes when it is closed. What a server left behind
 * that was killed is replaced; nothing else is.
 */
final class SocketFile implements AutoCloseable {
  private static final int FILE_TYPE = 0xF000;
  private static final int SOCKET = 0xC000;

  private final Path path;
  private final ServerSocketChannel socket;
  private final Object key;
  private final UserPrincipal owner;

  private SocketFile(Path path, ServerSocketChannel socket) throws IOException {
    this.path = path;
    this.socket = socket;
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    key = key(path);
    owner = Files.getOwner(path);
  }

  /** Listens there; {@link FileAlreadyExistsException} if somebody else does, or if there is something else. */
  static SocketFile at(Path path) throws IOException {
    var folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      makeFolder(folder);
    }
    var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      bind(socket, path);
      return new SocketFile(path, socket);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  /** For its owner alone; one that is there already stays as it is. */
  private static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static void bind(ServerSocketChannel socket, Path path) throws IOException {
    var address = UnixDomainSocketAddress.of(path);
    try {
      socket.bind(address);
    } catch (BindException taken) {
      removeStale(path);
      socket.bind(address);
    }
  }

  /**
   * Removes from a folder what servers left behind that were killed, and whose names may never be used again. What is
   * young stays: between having its name and listening, a server that starts looks like one that was killed.
   */
  static void sweep(Path folder, String ending, Instant olderThan) throws IOException {
    try (var all = Files.newDirectoryStream(folder, "*" + ending)) {
      for (var each : all) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(olderThan)) {
          sweep(each);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (NoSuchFileException none) {
      // There is nothing to sweep, or another server swept it.
    }
  }

  private static void sweep(Path path) throws IOException {
    try {
      removeStale(path);
    } catch (FileAlreadyExistsException used) {
      // It is somebody's.
    }
  }

  private static void removeStale(Path path) throws IOException {
    int mode = (int) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    if ((mode & FILE_TYPE) != SOCKET) {
      throw new FileAlreadyExistsException(path.toString(), null, "it is there, and is no socket");
    }
    if (isListening(path)) {
      throw new FileAlreadyExistsException(path.toString(), null, "another program listens there");
    }
    Files.delete(path);
  }

  private static boolean isListening(Path path) throws IOException {
    try {
      SocketChannel.open(UnixDomainSocketAddress.of(path)).close();
      return true;
    } catch (ConnectException nobody) {
      return false;
    }
  }

  /** Where it listens. */
  Path path() {
    return path;
  }

  /** Whose it is. */
  UserPrincipal owner() {
    return owner;
  }

  /** Waits for somebody to connect. */
  SocketChannel accept() throws IOException {
    return socket.accept();
  }

  /** Whether it still listens. */
  boolean isOpen() {
    return socket.isOpen();
  }

  /** Stops listening, and removes the file unless it is another's by now. */
  @Override
  public void close() throws IOException {
    socket.close();
    try {
      if (key.equals(key(path))) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException gone) {
      // Just what was wanted.
    }
  }

  private static Object key(Path path) throws IOException {
    return Objects.requireNonNull(
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey());
  }
}
