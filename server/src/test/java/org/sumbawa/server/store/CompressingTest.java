package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CreateOptions;

class CompressingTest {
  private final Disk disk = new Disk();

  @Test
  void file_compressedAndNotAnyMore_saysSo() throws Exception {
    var file = disk.file("a");
    Compressing.set(file, true);
    assertThat(Compressing.isCompressed(file)).isTrue();
    assertThat(file.info().attributes().has(FileAttributes.COMPRESSED)).isTrue();
    Compressing.set(file, false);
    assertThat(Compressing.isCompressed(file)).isFalse();
  }

  @Test
  void file_newInACompressedFolder_isCompressedUnlessItsCreatorMinds() throws Exception {
    Compressing.set(disk.open("d", AccessMask.FILE_ALL_ACCESS, Disk.SHARED, CreateOptions.DIRECTORY_FILE),
        true);
    assertThat(Compressing.isCompressed(disk.file("d\\a"))).isTrue();
    assertThat(Compressing.isCompressed(disk.folder("d\\d"))).isTrue();
    var plain = disk.open("d\\b", AccessMask.FILE_ALL_ACCESS, Disk.SHARED,
        CreateOptions.NON_DIRECTORY_FILE.or(CreateOptions.NO_COMPRESSION));
    assertThat(Compressing.isCompressed(plain)).isFalse();
  }

  @Test
  void compression_withoutTheRightToWrite_isRefused() throws Exception {
    disk.file("a").close();
    var reader = disk.open("a", AccessMask.FILE_GENERIC_READ, Disk.SHARED, CreateOptions.NONE);
    Disk.assertRefused(NtStatus.ACCESS_DENIED, () -> Compressing.set(reader, true));
  }

  @Test
  void compression_ofAStream_isRefused() throws Exception {
    var stream = disk.file("a:s");
    Compressing.set(stream, false);
    Disk.assertRefused(NtStatus.NOT_SUPPORTED, () -> Compressing.set(stream, true));
  }
}
