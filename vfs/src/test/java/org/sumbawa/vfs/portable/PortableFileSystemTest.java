package org.sumbawa.vfs.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.contract.AttributesContract;
import org.sumbawa.vfs.contract.ConcurrencyContract;
import org.sumbawa.vfs.contract.FilesContract;
import org.sumbawa.vfs.contract.FoldersContract;
import org.sumbawa.vfs.contract.NamesContract;
import org.sumbawa.vfs.contract.RenameContract;

class PortableFileSystemTest
    implements
      FilesContract,
      NamesContract,
      FoldersContract,
      RenameContract,
      AttributesContract,
      ConcurrencyContract {
  @TempDir
  Path temporary;

  private PortableFileSystem fileSystem;

  @BeforeEach
  void serve() throws IOException {
    Files.createDirectory(served());
    fileSystem = PortableFileSystem.open(served());
  }

  @AfterEach
  void stop() {
    fileSystem.close();
  }

  private Path served() {
    return temporary.resolve("served");
  }

  @Override
  public FileSystem fileSystem() {
    return fileSystem;
  }

  /** The JDK does not pass them on. */
  @Override
  public boolean hasTimesBeforeTheUnixEpoch() {
    return false;
  }

  @Test
  void open_whatIsNoFolder_saysSo() throws IOException {
    Files.writeString(served().resolve("file"), "x");
    assertFails(Reason.NOT_FOUND, () -> PortableFileSystem.open(served().resolve("none")));
    assertFails(Reason.NOT_A_DIRECTORY, () -> PortableFileSystem.open(served().resolve("file")));
  }

  @Test
  void abilities_areNone_andWhatNeedsThemIsRefused() throws VfsException {
    assertThat(fileSystem.abilities()).isEmpty();
    assertFails(Reason.NOT_SUPPORTED, () -> create("a:s"));
    try (var handle = create("a")) {
      assertFails(Reason.NOT_SUPPORTED, () -> open("a:s"));
      assertFails(Reason.NOT_SUPPORTED, () -> handle.setSparse(true));
      assertFails(Reason.NOT_SUPPORTED, () -> handle.link(path("b"), false));
      assertFails(Reason.NOT_SUPPORTED, () -> fileSystem.openByKey(handle.key(), false));
      assertThat(handle.eas()).isEmpty();
      assertThat(handle.security()).isEmpty();
      assertThat(handle.reparse()).isEmpty();
      assertThat(handle.streams()).hasSize(1);
    }
  }

  @Test
  void links_ofTheHost_areNotThere() throws IOException {
    var outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("file"), "secret");
    Files.createSymbolicLink(served().resolve("link"), outside);
    Files.createSymbolicLink(served().resolve("file"), outside.resolve("file"));
    assertThat(names("")).isEmpty();
    assertThat(exists("file")).isFalse();
    assertFails(Reason.PATH_NOT_FOUND, () -> open("link/file"));
    assertFails(Reason.PATH_NOT_FOUND, () -> create("link/new"));
    assertFails(Reason.EXISTS, () -> create("file"));
    for (var names : List.of(List.of("..", "outside", "file"), List.of("a", ".."), List.of("."))) {
      assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(VfsException.class,
          () -> fileSystem.create(new FilePath(names, ""), NewFile.FILE)).reason())
          .isIn(Reason.INVALID_NAME, Reason.PATH_NOT_FOUND);
    }
  }

  @Test
  void names_forbiddenOnWindows_areShownAndReached() throws IOException {
    Files.writeString(served().resolve("a:b*c?"), "x");
    assertThat(names("")).containsExactly("a\uF022b\uF021c\uF025");
    assertThat(content("A\uF022B\uF021c\uF025")).isEqualTo("x");
    put("mac\uF022name", "y");
    assertThat(served().resolve("mac:name")).hasContent("y");
  }

  @Test
  void handle_fileChangedUnderneath_isGone() throws IOException {
    put("a", "old");
    try (var handle = open("a")) {
      Files.delete(served().resolve("a"));
      Files.writeString(served().resolve("a"), "new one");
      assertFails(Reason.GONE, handle::delete);
      assertFails(Reason.GONE, () -> handle.rename(path("b"), true));
      assertThat(handle.info().size()).isEqualTo(3);
    }
    assertThat(content("a")).isEqualTo("new one");
  }
}
