package org.sumbawa.vfs.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

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

  /** Makes folders in memory. */
  static final class InMemory implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
      return Files.createTempDirectory(MEMORY, "sumbawa");
    }
  }
}
