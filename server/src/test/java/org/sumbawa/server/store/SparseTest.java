package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.Range;
import org.sumbawa.wire.dtyp.NtStatus;

class SparseTest {
  private static final int CLUSTER = 4096;
  private final Disk disk = new Disk();
  private LocalOpen file;

  @BeforeEach
  void fill() throws Exception {
    file = disk.file("a");
    Disk.write(file, "x".repeat(4 * CLUSTER), 0);
  }

  @Test
  void trim_ofAFileWithHoles_freesWholeClusters() throws Exception {
    Sparse.set(file, true);
    assertThat(Sparse.trim(file, 1, 3 * CLUSTER)).isTrue();
    assertThat(allocated()).containsExactly(new Range(0, CLUSTER), new Range(3 * CLUSTER, CLUSTER));
    assertThat(file.info().size()).isEqualTo(4 * CLUSTER);
  }

  @Test
  void trim_ofAnotherFile_changesNothing() throws Exception {
    assertThat(Sparse.trim(file, 0, 4 * CLUSTER)).isTrue();
    assertThat(allocated()).containsExactly(new Range(0, 4 * CLUSTER));
  }

  @Test
  void trim_ofLessThanACluster_doesNothing() throws Exception {
    Sparse.set(file, true);
    assertThat(Sparse.trim(file, 1, 2 * CLUSTER - 2)).isFalse();
    assertThat(Sparse.trim(file, 100 * CLUSTER, CLUSTER)).isFalse();
    assertThat(allocated()).containsExactly(new Range(0, 4 * CLUSTER));
  }

  @Test
  void trim_ofNumbersThatAreTooLarge_isRefused() {
    for (var range : List.of(new long[]{-1, 1}, new long[]{1, -1}, new long[]{Long.MAX_VALUE, 1},
        new long[]{Long.MAX_VALUE, 0})) {
      Disk.assertRefused(NtStatus.INTEGER_OVERFLOW, () -> Sparse.trim(file, range[0], range[1]));
    }
  }

  @Test
  void trim_ofALockedRange_conflicts() throws Exception {
    Locking.lock(disk.file("a"), List.of(new Locking.Wanted(CLUSTER, 1, true)), 1);
    Disk.assertRefused(NtStatus.FILE_LOCK_CONFLICT, () -> Sparse.trim(file, 0, 4 * CLUSTER));
  }

  private List<Range> allocated() throws Exception {
    return Sparse.allocated(file, new Range(0, Long.MAX_VALUE), 10);
  }
}
