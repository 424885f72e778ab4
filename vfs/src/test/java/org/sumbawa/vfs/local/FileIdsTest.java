package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;

/** A file is the same file under another name, for another name of it, and after a restart. MS-FSCC 2.1.9. */
class FileIdsTest extends LocalTest {

  @Test
  void id_ofAFile_staysAcrossNamesAndRestarts() throws Exception {
    FileKey id;
    try (var folder = local().create(FilePath.of("d"), NewFile.DIRECTORY);
        var file = local().create(FilePath.of("a"), NewFile.FILE)) {
      id = file.key();
      file.rename(FilePath.of("d", "b"), false);
      file.link(FilePath.of("c"), false);
      assertThat(file.key()).isEqualTo(id).isNotEqualTo(folder.key());
    }
    assertThat(key(local(), FilePath.of("d", "b"))).isEqualTo(id);
    assertThat(key(local(), FilePath.of("c"))).isEqualTo(id);
    local().close();
    try (var again = serve(settings())) {
      assertThat(key(again, FilePath.of("d", "b"))).isEqualTo(id);
      assertThat(again.volume().serial()).isEqualTo(id.volume());
    }
  }

  private static FileKey key(FileSystem in, FilePath path) throws VfsException {
    try (var file = in.open(path, false)) {
      assertThat(file.info().key()).isEqualTo(file.key());
      return file.key();
    }
  }
}
