package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.fscc.FileAttributes;

/** The contract, on a folder of a file system in memory, where there is one with extended attributes. */
@EnabledIf("hasMemory")
class LocalInMemoryContractTest extends LocalContract {
  private static final Path MEMORY = Path.of("/dev/shm");

  @TempDir(factory = InMemory.class)
  Path folder;

  @Override
  Path folder() {
    return folder;
  }

  static boolean hasMemory() throws IOException {
    return Files.isDirectory(MEMORY) && Files.getFileStore(MEMORY).supportsFileAttributeView("user");
  }

  /** The disk would be filled before it says so. */
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

  /** Makes folders in memory. */
  static final class InMemory implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
        throws IOException {
      return Files.createTempDirectory(MEMORY, "sumbawa");
    }
  }
}
