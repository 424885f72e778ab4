package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.contract.Contract;
import org.sumbawa.wire.fscc.FileAttributes;

/** A volume that has no room, in memory: a disk would be filled before it says so. */
class FullVolumeTest implements Contract {
  @TempDir(factory = Memory.class)
  private Path folder = Path.of("");
  private LocalFileSystem fileSystem;

  @BeforeEach
  void openFileSystem() throws VfsException {
    fileSystem = LocalFileSystem.open(folder, LocalSettings.DEFAULT, InstantSource.system());
  }

  @AfterEach
  void closeFileSystem() {
    fileSystem.close();
  }

  @Override
  public FileSystem fileSystem() {
    return fileSystem;
  }

  @Test
  void allocation_beyondTheVolume_isDiskFull() throws VfsException {
    long all = fileSystem().volume().totalBytes();
    try (var handle = create("a")) {
      assertFails(Reason.DISK_FULL, () -> handle.setAllocation(2 * all));
      assertThat(handle.info().allocation()).isZero();
      var how = new NewFile(false, FileAttributes.NORMAL, null, List.of(), 2 * all);
      assertFails(Reason.DISK_FULL, () -> fileSystem().create(path("b"), how));
    }
    assertThat(names("")).containsExactly("a");
  }
}
