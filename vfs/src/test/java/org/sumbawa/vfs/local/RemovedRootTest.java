package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.VfsException.Reason;

/** The folder that is served is removed, and made again. */
class RemovedRootTest extends LocalTest {

  @Test
  void everything_whereTheFolderWasRemoved_isGone() throws IOException {
    mkdir("d");
    put("d/a", "x");
    remove();
    assertGone();
    assertFails(Reason.ROOT_GONE, () -> create("b"));
    assertFails(Reason.ROOT_GONE, () -> open("d/a"));
    assertFails(Reason.ROOT_GONE, () -> open("a:stream"));
    assertFails(Reason.ROOT_GONE, () -> fileSystem().volume());
  }

  @Test
  void folder_thatIsMadeInItsPlace_isServed() throws IOException {
    put("a", "old");
    try (var handle = open("a")) {
      remove();
      Files.createDirectory(served());
      assertThat(exists("a")).isFalse();
      put("a", "new");
      assertThat(content("a")).isEqualTo("new");
      assertThat(read(handle, 0, 10)).isEqualTo("old");
    }
    assertThat(onDisk("a")).hasContent("new");
    remove();
    assertGone();
    Files.createDirectory(served());
    assertThat(fileSystem().volume().label()).isEqualTo("served");
  }

  /** Who may remove the folder could lead the server anywhere. */
  @Test
  void link_inItsPlace_isNotFollowed() throws IOException {
    var elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    remove();
    Files.createSymbolicLink(served(), elsewhere);
    assertGone();
    Files.delete(served());
    Files.writeString(served(), "no folder");
    assertGone();
  }

  @Test
  void root_openSinceBefore_isClosedWithoutHarm() throws IOException {
    try (var root = fileSystem().open(FilePath.ROOT, false)) {
      remove();
      Files.createDirectory(served());
      put("a", "new");
      assertThat(root.info().isDirectory()).isTrue();
    }
    assertThat(names("")).containsExactly("a");
  }

  private void assertGone() throws IOException {
    assertFails(Reason.ROOT_GONE, () -> fileSystem().open(FilePath.ROOT, false));
    assertFails(Reason.ROOT_GONE, () -> open("a"));
  }

  private void remove() throws IOException {
    try (var all = Files.walk(served())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
