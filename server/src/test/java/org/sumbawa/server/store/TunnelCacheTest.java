package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.message.value.CreateOptions;

class TunnelCacheTest {
  private static final String LONG = "A rather long name.text";
  private final Disk disk = new Disk();
  private final FileTime begin = FileTime.of(disk.now());

  @Test
  void file_createdWhereOneWentAMomentAgo_takesItsPlace() throws Exception {
    create("a");
    delete("A");
    disk.pass(Duration.ofSeconds(14));
    assertThat(creation("A")).isEqualTo(begin);
    var file = disk.file("a");
    assertThat(file.path()).isEqualTo(FilePath.of("A"));
  }

  @Test
  void file_createdLater_isNew() throws Exception {
    create("a");
    delete("a");
    disk.pass(Duration.ofSeconds(15));
    assertThat(creation("a")).isEqualTo(FileTime.of(disk.now()));
  }

  @Test
  void place_isTakenOnce() throws Exception {
    create("a");
    delete("a");
    create("a");
    disk.pass(Duration.ofSeconds(1));
    create("b");
    var file = disk.file("b");
    Renaming.rename(file, FilePath.of("a"), true);
    assertThat(file.info().creation()).isEqualTo(FileTime.of(disk.now()));
  }

  @Test
  void file_savedByWritingAnewAndRenaming_keepsItsCreationTime() throws Exception {
    create("letter");
    disk.pass(Duration.ofSeconds(5));
    create("draft");
    rename("letter", "backup");
    rename("draft", "letter");
    assertThat(creation("letter")).isEqualTo(begin);
    assertThat(creation("backup")).isEqualTo(begin);
  }

  @Test
  void file_createdByTheShortNameOfOneThatWent_getsTheLongOne() throws Exception {
    create(LONG);
    delete(LONG);
    assertThat(disk.file(ShortNames.made(LONG)).path()).isEqualTo(FilePath.of(LONG));
  }

  @Test
  void folderThatWent_tookWithItWhatItHeld() throws Exception {
    disk.folder("d").close();
    create("d\\a");
    delete("d\\a");
    delete("d");
    disk.pass(Duration.ofSeconds(1));
    disk.folder("d").close();
    assertThat(creation("d\\a")).isEqualTo(FileTime.of(disk.now()));
  }

  private FileTime creation(String path) throws Exception {
    var file = disk.file(path);
    try {
      return file.info().creation();
    } finally {
      file.close();
    }
  }

  private void create(String path) throws Exception {
    disk.file(path).close();
  }

  private void rename(String path, String to) throws Exception {
    var file = disk.file(path);
    Renaming.rename(file, Disk.path(to), false);
    file.close();
  }

  private void delete(String path) throws Exception {
    var open = disk.open(path, AccessMask.DELETE, Disk.SHARED, CreateOptions.DELETE_ON_CLOSE);
    open.close();
  }
}
