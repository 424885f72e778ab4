package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.StreamInfo;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ShareAccess;

class RenamingTest {
  private final Disk disk = new Disk();

  @Test
  void rename_intoFolderThatSomebodyMayDelete_violatesSharing() throws Exception {
    disk.folder("d").close();
    var file = disk.file("d\\a");
    var holder = disk.open("d", AccessMask.DELETE, Disk.SHARED, CreateOptions.DIRECTORY_FILE);
    Disk.assertRefused(NtStatus.SHARING_VIOLATION, () -> Renaming.rename(file, Disk.path("d\\b"), false));
    holder.close();
    Renaming.rename(file, Disk.path("d\\b"), false);
    assertThat(file.path()).isEqualTo(Disk.path("d\\b"));
  }

  @Test
  void rename_intoFolderThatIsNotSharedForWriting_violatesSharing() throws Exception {
    var holder = disk.open("d", AccessMask.LIST_DIRECTORY, ShareAccess.READ.or(ShareAccess.DELETE),
        CreateOptions.DIRECTORY_FILE);
    var file = disk.file("a");
    Disk.assertRefused(NtStatus.SHARING_VIOLATION, () -> Renaming.rename(file, Disk.path("d\\a"), false));
    Disk.assertRefused(NtStatus.SHARING_VIOLATION, () -> Renaming.link(file, Disk.path("d\\a"), false));
    holder.close();
    Renaming.rename(file, Disk.path("d\\a"), false);
  }

  @Test
  void rename_toTheNameItHas_changesNothing() throws Exception {
    var file = disk.file("a");
    Renaming.rename(file, FilePath.of("a"), false);
    assertThat(file.path()).isEqualTo(FilePath.of("a"));
  }

  @Test
  void rename_ofFileThatGoes_isDenied() throws Exception {
    var file = disk.file("a");
    Deleting.setDisposition(file, true, false);
    Disk.assertRefused(NtStatus.ACCESS_DENIED, () -> Renaming.rename(file, FilePath.of("b"), false));
    Disk.assertRefused(NtStatus.ACCESS_DENIED, () -> Renaming.link(file, FilePath.of("b"), false));
  }

  @Test
  void rename_toANameWithAStream_isNoName() throws Exception {
    var file = disk.file("a");
    Disk.assertRefused(NtStatus.OBJECT_NAME_INVALID, () -> Renaming.rename(file, Disk.path("b:s"), false));
  }

  @Test
  void streamRenamed_isTheSameStreamForWhoOpensItNext() throws Exception {
    disk.file("a").close();
    var stream = disk.open("a:one", AccessMask.FILE_ALL_ACCESS, ShareAccess.NONE, CreateOptions.NONE);
    Renaming.renameStream(stream, "two", false);
    assertThat(stream.path()).isEqualTo(Disk.path("a:two"));
    Disk.assertRefused(NtStatus.SHARING_VIOLATION, () -> disk.file("a:two"));
    assertThat(disk.file("a:one").info().size()).isZero();
  }

  @Test
  void streamRename_overAnother_onlyIfThatIsEmptyAndUnused() throws Exception {
    disk.file("a").close();
    var used = disk.file("a:used");
    var full = disk.file("a:full");
    Disk.write(full, "text", 0);
    full.close();
    disk.file("a:empty").close();
    var stream = disk.file("a:one");
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Renaming.renameStream(stream, "USED", true));
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Renaming.renameStream(stream, "full", true));
    Disk.assertRefused(NtStatus.OBJECT_NAME_COLLISION, () -> Renaming.renameStream(stream, "empty", false));
    Renaming.renameStream(stream, "empty", true);
    assertThat(stream.path()).isEqualTo(Disk.path("a:empty"));
    used.close();
  }

  @Test
  void streamRenamed_toNoName_isTheFilesData() throws Exception {
    disk.file("a").close();
    var stream = disk.file("a:one");
    Disk.write(stream, "text", 0);
    Renaming.renameStream(stream, "", true);
    assertThat(stream.path()).isEqualTo(Disk.path("a"));
    assertThat(stream.handle().streams()).extracting(StreamInfo::name).containsExactly("");
    var file = disk.file("a");
    assertThat(file.info().size()).isEqualTo(4);
    Disk.write(stream, "more", 4);
    assertThat(file.info().size()).isEqualTo(8);
    assertThat(file.stream()).isSameAs(stream.stream());
    Deleting.setDisposition(stream, true, false);
    stream.close();
    file.close();
    assertThat(disk.exists("a")).isFalse();
  }

  @Test
  void streamRename_toNoName_onlyIfTheDataIsEmptyAndUnused() throws Exception {
    var file = disk.file("a");
    var stream = disk.file("a:one");
    Disk.assertRefused(NtStatus.OBJECT_NAME_COLLISION, () -> Renaming.renameStream(stream, "", false));
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Renaming.renameStream(stream, "", true));
    Disk.write(file, "text", 0);
    file.close();
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Renaming.renameStream(stream, "", true));
    disk.folder("d").close();
    var ofFolder = disk.open("d:one", AccessMask.FILE_ALL_ACCESS, Disk.SHARED, CreateOptions.NONE);
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Renaming.renameStream(ofFolder, "", true));
    assertThat(stream.path()).isEqualTo(Disk.path("a:one"));
  }

  @Test
  void streamRename_toNoName_whileOthersHaveTheStream_violatesSharing() throws Exception {
    disk.file("a").close();
    var stream = disk.file("a:one");
    var other = disk.file("a:one");
    Disk.assertRefused(NtStatus.SHARING_VIOLATION, () -> Renaming.renameStream(stream, "", true));
    other.close();
    Renaming.renameStream(stream, "", true);
  }

  @Test
  void streamRename_toNoName_thatDoesNotFit_changesNothing() throws Exception {
    disk.file("a").close();
    var stream = disk.file("a:one");
    DataAccess.write(stream, ByteBuffer.allocate((int) (Disk.CAPACITY * 2 / 3)), 0, false);
    Disk.assertRefused(NtStatus.DISK_FULL, () -> Renaming.renameStream(stream, "", true));
    assertThat(stream.path()).isEqualTo(Disk.path("a:one"));
    assertThat(stream.info().size()).isEqualTo(Disk.CAPACITY * 2 / 3);
    assertThat(disk.file("a").info().size()).isZero();
  }
}
