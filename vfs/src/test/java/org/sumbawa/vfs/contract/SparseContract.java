package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.read;
import static org.sumbawa.vfs.contract.Contract.write;

import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.fscc.FileAttributes;

/** Holes in files. */
public interface SparseContract extends Contract {
  /** Larger than any file system's granularity. */
  int MEGABYTE = 1 << 20;

  @Test
  default void abilities_withHoles_sayIt() {
    assertThat(fileSystem().abilities()).contains(Ability.SPARSE);
  }

  @Test
  default void sparse_set_isAnAttribute() throws VfsException {
    try (var handle = create("a")) {
      handle.setSparse(true);
      assertThat(handle.info().attributes()).isEqualTo(FileAttributes.SPARSE_FILE);
      handle.setBasic(new org.sumbawa.vfs.BasicChange(null, null, null, null, FileAttributes.HIDDEN));
      assertThat(handle.info().attributes()).isEqualTo(FileAttributes.SPARSE_FILE.or(FileAttributes.HIDDEN));
      handle.setSparse(false);
      assertThat(handle.info().attributes()).isEqualTo(FileAttributes.HIDDEN);
    }
  }

  @Test
  default void zero_inSparseFile_freesSpace() throws VfsException {
    try (var handle = create("a")) {
      handle.setSparse(true);
      write(handle, 0, "x".repeat(3 * MEGABYTE));
      handle.zero(new Range(MEGABYTE, MEGABYTE));
      assertThat(handle.info().size()).isEqualTo(3 * MEGABYTE);
      assertThat(handle.info().allocation()).isLessThanOrEqualTo(2 * MEGABYTE + 8192);
      assertThat(read(handle, MEGABYTE - 1, 3)).isEqualTo("x\0\0");
      assertThat(read(handle, 2 * MEGABYTE - 2, 3)).isEqualTo("\0\0x");
      assertThat(handle.allocated(new Range(0, 10 * MEGABYTE), 10)).containsExactly(new Range(0, MEGABYTE),
          new Range(2 * MEGABYTE, MEGABYTE));
      assertThat(handle.allocated(new Range(0, 10 * MEGABYTE), 1)).containsExactly(new Range(0, MEGABYTE));
      assertThat(handle.allocated(new Range(MEGABYTE - 10, 20), 10))
          .containsExactly(new Range(MEGABYTE - 10, 10));
      assertThat(handle.allocated(new Range(MEGABYTE - 100, 50), 10))
          .containsExactly(new Range(MEGABYTE - 100, 50));
      assertThat(handle.allocated(new Range(MEGABYTE, MEGABYTE), 10)).isEmpty();
      assertThat(handle.allocated(new Range(3 * MEGABYTE, MEGABYTE), 10)).isEmpty();
    }
  }

  @Test
  default void zero_oddRange_clearsExactlyThat() throws VfsException {
    for (var sparse : new boolean[]{true, false}) {
      try (var handle = create("a" + sparse)) {
        handle.setSparse(sparse);
        write(handle, 0, "x".repeat(20_000));
        handle.zero(new Range(1000, 15_000));
        handle.zero(new Range(19_999, 100_000));
        assertThat(read(handle, 0, 30_000))
            .isEqualTo("x".repeat(1000) + "\0".repeat(15_000) + "x".repeat(3999) + "\0");
        assertThat(handle.info().size()).isEqualTo(20_000);
      }
    }
  }

  @Test
  default void allocated_ofFileThatIsNotSparse_isAllOfIt() throws VfsException {
    try (var handle = create("a")) {
      handle.setSize(3 * MEGABYTE);
      assertThat(handle.allocated(new Range(10, 100), 10)).containsExactly(new Range(10, 100));
      assertThat(handle.allocated(new Range(MEGABYTE, 10 * MEGABYTE), 10))
          .containsExactly(new Range(MEGABYTE, 2 * MEGABYTE));
      assertThat(handle.allocated(new Range(3 * MEGABYTE, 1), 10)).isEmpty();
    }
  }

  @Test
  default void allocated_ofHole_isNothing() throws VfsException {
    try (var handle = create("a")) {
      handle.setSparse(true);
      handle.setSize(100L * MEGABYTE);
      assertThat(handle.allocated(new Range(0, 100L * MEGABYTE), 10)).isEmpty();
      assertThat(handle.info().allocation()).isZero();
      write(handle, 50L * MEGABYTE, "x");
      var ranges = handle.allocated(new Range(0, 100L * MEGABYTE), 10);
      assertThat(ranges).hasSize(1);
      assertThat(ranges.getFirst().offset()).isLessThanOrEqualTo(50L * MEGABYTE);
      assertThat(ranges.getFirst().end()).isGreaterThan(50L * MEGABYTE);
      assertThat(ranges.getFirst().length()).isLessThanOrEqualTo(MEGABYTE);
    }
  }

  @Test
  default void sparse_onFolder_isRefused() throws VfsException {
    mkdir("d");
    try (var folder = fileSystem().open(path("d"), false)) {
      assertFails(Reason.IS_A_DIRECTORY, () -> folder.setSparse(true));
      assertFails(Reason.IS_A_DIRECTORY, () -> folder.zero(new Range(0, 1)));
      assertFails(Reason.IS_A_DIRECTORY, () -> folder.allocated(new Range(0, 1), 1));
    }
  }
}
