package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.file.FileBasicInformation;

class AttributesTest {
  private final Disk disk = new Disk();
  private LocalOpen file;

  @BeforeEach
  void open() throws Exception {
    file = disk.file("a");
    backUp();
  }

  @Test
  void file_afterItsBackUp_isNotMarked() throws Exception {
    assertThat(file.info().attributes()).isEqualTo(FileAttributes.HIDDEN);
  }

  @Test
  void file_whoseDataChanges_isMarkedToBeArchived_againAndAgain() throws Exception {
    Disk.write(file, "x", 0);
    assertMarked();
    backUp();
    DataAccess.setSize(file, 0);
    assertMarked();
    backUp();
    Disk.write(disk.file("a"), "x", 0);
    assertMarked();
  }

  @Test
  void file_whoseNameOrExtendedAttributesChange_isMarkedToBeArchived() throws Exception {
    Renaming.rename(file, FilePath.of("b"), false);
    assertMarked();
    backUp();
    Renaming.link(file, FilePath.of("c"), false);
    assertMarked();
    backUp();
    Attributes.setEas(file, List.of(new FullEa(0, "E", Bytes.of(new byte[]{1}))));
    assertMarked();
  }

  private void backUp() throws Exception {
    Attributes.set(file, new FileBasicInformation(FileTime.NONE, FileTime.NONE, FileTime.NONE, FileTime.NONE,
        FileAttributes.HIDDEN));
  }

  private void assertMarked() throws Exception {
    assertThat(file.info().attributes()).isEqualTo(FileAttributes.HIDDEN.or(FileAttributes.ARCHIVE));
  }
}
