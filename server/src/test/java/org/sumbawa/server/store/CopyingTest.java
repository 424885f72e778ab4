package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.CreateOptions;

class CopyingTest {
  private static final int CLUSTER = 4096;
  private final Disk disk = new Disk();

  @Test
  void blocksShared_areReadAlike_andTheTargetStaysAsLarge() throws Exception {
    var source = filled("s", 3 * CLUSTER);
    var target = filled("t", 0);
    DataAccess.setSize(target, CLUSTER + 10);
    Copying.share(source, target, 0, 0, 3 * CLUSTER);
    assertThat(target.info().size()).isEqualTo(CLUSTER + 10);
    assertThat(text(target, CLUSTER + 10)).isEqualTo("x".repeat(CLUSTER + 10));
    DataAccess.setSize(target, 3 * CLUSTER);
    assertThat(text(target, 3 * CLUSTER)).isEqualTo("x".repeat(CLUSTER + 10) + "\0".repeat(2 * CLUSTER - 10));
  }

  @Test
  void blocks_thatAreNoBlocks_areNotShared() throws Exception {
    var source = filled("s", 2 * CLUSTER);
    var target = filled("t", 2 * CLUSTER);
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Copying.share(source, target, 1, 0, CLUSTER));
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Copying.share(source, target, 0, 0, CLUSTER - 1));
    Disk.assertRefused(NtStatus.NOT_SUPPORTED, () -> Copying.share(source, target, CLUSTER, 0, 2 * CLUSTER));
    Copying.share(source, target, 0, 0, 0);
  }

  @Test
  void blocks_ofAFileWithHoles_areSharedOnlyWithSuch() throws Exception {
    var source = filled("s", CLUSTER);
    var target = filled("t", CLUSTER);
    Sparse.set(source, true);
    Disk.assertRefused(NtStatus.NOT_SUPPORTED, () -> Copying.share(source, target, 0, 0, CLUSTER));
    Sparse.set(target, true);
    Copying.share(source, target, 0, 0, CLUSTER);
  }

  @Test
  void blocks_ofAFileThatMayNotBeRead_areNotShared() throws Exception {
    filled("s", CLUSTER).close();
    var source = disk.open("s", AccessMask.READ_ATTRIBUTES, Disk.SHARED, CreateOptions.NONE);
    var target = filled("t", CLUSTER);
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Copying.share(source, target, 0, 0, CLUSTER));
  }

  @Test
  void copy_intoAFileThatMayOnlyGrow_goesBehindItsEndOnly() throws Exception {
    var source = filled("s", 100);
    filled("t", 50).close();
    var target = disk.open("t", AccessMask.APPEND_DATA.or(AccessMask.READ_DATA), Disk.SHARED,
        CreateOptions.NON_DIRECTORY_FILE);
    Disk.assertRefused(NtStatus.ACCESS_DENIED, () -> Disk.write(target, "y", 49));
    Disk.assertRefused(NtStatus.ACCESS_DENIED, () -> Copying.copy(source, target, 0, 0, 10));
    Disk.assertRefused(NtStatus.ACCESS_DENIED, () -> Copying.copy(source, target, 0, 49, 10));
    assertThat(target.info().size()).isEqualTo(50);
    Copying.copy(source, target, 0, 50, 10);
    assertThat(text(target, 60)).isEqualTo("x".repeat(60));
  }

  @Test
  void copy_fromOrIntoWhatOthersLocked_conflicts() throws Exception {
    var source = filled("s", 100);
    var target = filled("t", 100);
    Locking.lock(disk.file("s"), List.of(new Locking.Wanted(10, 1, true)), 1);
    Locking.lock(disk.file("t"), List.of(new Locking.Wanted(90, 1, false)), 1);
    Disk.assertRefused(NtStatus.FILE_LOCK_CONFLICT, () -> Copying.copy(source, target, 0, 0, 11));
    Disk.assertRefused(NtStatus.FILE_LOCK_CONFLICT, () -> Copying.copy(source, target, 11, 80, 11));
    Copying.copy(source, target, 11, 0, 89);
  }

  private LocalOpen filled(String name, int size) throws Exception {
    var file = disk.file(name);
    if (size > 0) {
      Disk.write(file, "x".repeat(size), 0);
    }
    return file;
  }

  private static String text(LocalOpen file, int size) throws Exception {
    var bytes = ByteBuffer.allocate(size);
    DataAccess.read(file, bytes, 0);
    return new String(bytes.array(), StandardCharsets.US_ASCII);
  }
}
