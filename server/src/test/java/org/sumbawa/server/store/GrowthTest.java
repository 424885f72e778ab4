package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.dtyp.NtStatus;

class GrowthTest {
  private final Disk disk = new Disk();

  @Test
  void write_behindAGapThatHasNoRoom_isRefused() throws Exception {
    var file = disk.file("a");
    Disk.assertRefused(NtStatus.DISK_FULL, () -> Disk.write(file, "x", 2 * Disk.CAPACITY));
    assertThat(file.info().size()).isZero();
  }

  @Test
  void write_behindAHole_takesNoRoom() throws Exception {
    var file = disk.file("a");
    Sparse.set(file, true);
    Disk.write(file, "x", 2 * Disk.CAPACITY);
    assertThat(file.info().size()).isEqualTo(2 * Disk.CAPACITY + 1);
  }

  @Test
  void size_beyondWhatThereIsRoomFor_isRefused() throws Exception {
    var file = disk.file("a");
    Disk.assertRefused(NtStatus.DISK_FULL, () -> DataAccess.setSize(file, 2 * Disk.CAPACITY));
  }

  @Test
  void size_beyondWhatAFileCanBe_isWrong() throws Exception {
    var file = disk.file("a");
    Sparse.set(file, true);
    long most = disk.store().volume().maximumFileSize();
    assertThat(most).isEqualTo(0xFFF_FFFF_0000L);
    DataAccess.setSize(file, most);
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> DataAccess.setSize(file, most + 1));
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Disk.write(disk.file("b"), "x", most));
  }

  @Test
  void write_atNoPosition_isWrong() throws Exception {
    var file = disk.file("a");
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Disk.write(file, "x", -1));
    Disk.assertRefused(NtStatus.INVALID_PARAMETER, () -> Disk.write(file, "x", Long.MAX_VALUE));
  }

  @Test
  void position_afterReadsAndWrites_isBehindThem() throws Exception {
    var file = disk.file("a");
    Disk.write(file, "0123456789", 5);
    assertThat(file.position()).isEqualTo(15);
    DataAccess.read(file, ByteBuffer.allocate(4), 1);
    assertThat(file.position()).isEqualTo(5);
  }

  @Test
  void cut_ofWhatOthersLocked_conflicts() throws Exception {
    var file = disk.file("a");
    Disk.write(file, "0123456789", 0);
    var other = disk.file("a");
    Locking.lock(other, List.of(new Locking.Wanted(5, 1, false)), 1);
    Disk.assertRefused(NtStatus.FILE_LOCK_CONFLICT, () -> DataAccess.setAllocation(file, 0));
    Disk.assertRefused(NtStatus.FILE_LOCK_CONFLICT, () -> DataAccess.setAllocation(file, 5));
    Disk.assertRefused(NtStatus.FILE_LOCK_CONFLICT, () -> DataAccess.setSize(file, 5));
    assertThat(file.info().size()).isEqualTo(10);
    DataAccess.setAllocation(file, 6);
    assertThat(file.info().size()).isEqualTo(6);
    DataAccess.setAllocation(file, 1 << 16);
    other.close();
    DataAccess.setAllocation(file, 0);
    assertThat(file.info().size()).isZero();
  }

  @Test
  void cut_ofWhatIsLockedByThisOpenItself_isMade() throws Exception {
    var file = disk.file("a");
    Disk.write(file, "0123456789", 0);
    Locking.lock(file, List.of(new Locking.Wanted(5, 1, true)), 1);
    DataAccess.setAllocation(file, 0);
    assertThat(file.info().size()).isZero();
  }
}
