package org.sumbawa.vfs.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.contract.Contract;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Names;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.Xattrs;

/** What tests of the local file system share: a served folder, one beside it, and ways past the file system. */
abstract class LocalTest implements Contract {
  @TempDir
  Path temporary;

  private LocalFileSystem fileSystem;

  @BeforeEach
  void serve() throws IOException {
    Files.createDirectory(served());
    fileSystem = serve(settings());
  }

  @AfterEach
  void stop() {
    fileSystem.close();
  }

  LocalSettings settings() {
    return LocalSettings.DEFAULT;
  }

  LocalFileSystem serve(LocalSettings settings) throws VfsException {
    return LocalFileSystem.open(served(), settings, InstantSource.system());
  }

  /** The folder that is served. */
  Path served() {
    return temporary.resolve("served");
  }

  @Override
  public FileSystem fileSystem() {
    return fileSystem;
  }

  LocalFileSystem local() {
    return fileSystem;
  }

  /** A file on the disk, past the file system. */
  Path onDisk(String name) {
    return served().resolve(name);
  }

  /** Opens the served folder past the file system. */
  Descriptor disk() throws VfsException {
    return Opening.root(served().toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Makes a file of any name past the file system. */
  void putOnDisk(byte[] name) throws VfsException {
    try (var root = disk()) {
      Opening.beneath(root, name, new Opening.How(Opening.READ_WRITE | Opening.CREATE_NEW, 0644, false))
          .close();
    }
  }

  /** Lets two files change places past the file system. */
  void exchangeOnDisk(String one, String other) throws VfsException {
    try (var root = disk()) {
      Names.exchange(new Names.Place(root, bytes(one)), new Names.Place(root, bytes(other)));
    }
  }

  /** An extended attribute past the file system. */
  byte[] xattr(String file, String attribute) throws VfsException {
    try (var root = disk()) {
      return Xattrs.of(root, bytes(file)).get(bytes(attribute)).orElse(new byte[0]);
    }
  }

  /** Sets an extended attribute past the file system. */
  void setXattr(String file, String attribute, byte[] value) throws VfsException {
    try (var root = disk();
        var opened = Opening.beneath(root, bytes(file), new Opening.How(Opening.READ, 0, false))) {
      Xattrs.of(opened).set(bytes(attribute), value);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** How many descriptors this process has open. */
  static long openDescriptors() throws IOException {
    try (var all = Files.list(Path.of("/proc/self/fd"))) {
      return all.count();
    }
  }
}
