package org.sumbawa.auth.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file that nobody but its owner may read, changed whole or not at all. */
final class PrivateFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path path;

  PrivateFile(Path path) {
    this.path = path;
  }

  /** Reads it, unless others may. */
  String read() throws IOException {
    if (Files.isDirectory(path)) {
      throw new AccountException("it is a folder, and accounts are kept in a file");
    }
    var mode = mode(path);
    if (!OWNER_ONLY.containsAll(withoutExecute(mode))) {
      throw new AccountException(
          "open to others (mode %s) and therefore not used; close it with: chmod 600 %s"
              .formatted(PosixFilePermissions.toString(mode), path));
    }
    return Files.readString(path, StandardCharsets.UTF_8);
  }

  /** Who may do what with a file; nothing where that cannot be asked. */
  static Set<PosixFilePermission> mode(Path path) throws IOException {
    return posix(path) ? Files.getPosixFilePermissions(path) : Set.of();
  }

  private static Set<PosixFilePermission> withoutExecute(Set<PosixFilePermission> mode) {
    var rest = EnumSet.noneOf(PosixFilePermission.class);
    rest.addAll(mode);
    rest.remove(PosixFilePermission.OWNER_EXECUTE);
    return rest;
  }

  /** Puts a new content in the place of the old one; a crash leaves one of the two. */
  void write(String text) throws IOException {
    var folder = folder();
    var fresh = Files.createTempFile(folder, "." + path.getFileName() + "-", ".new", ownerOnly(folder));
    try {
      try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      keepOwner(fresh);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(folder);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A file beside it, which whoever changes it holds locked. */
  FileChannel lockFile() throws IOException {
    var beside = folder().resolve("." + path.getFileName() + ".lock");
    return FileChannel.open(beside, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        ownerOnly(folder()));
  }

  private Path folder() {
    var parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  /** An administrator who changes the accounts of a service must not take them from it. */
  private void keepOwner(Path fresh) throws IOException {
    if (!Files.exists(path) || !posix(path)) {
      return;
    }
    var old = Files.readAttributes(path, PosixFileAttributes.class);
    var now = Files.readAttributes(fresh, PosixFileAttributes.class);
    if (!old.owner().equals(now.owner()) || !old.group().equals(now.group())) {
      var view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
      view.setGroup(old.group());
      view.setOwner(old.owner());
    }
  }

  /** The new name must be on the disk too; where folders cannot be opened, the system sees to it itself. */
  private static void force(Path folder) throws IOException {
    if (posix(folder)) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path near) {
    return posix(near)
        ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
