package org.sumbawa.vfs.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Makes folders on the file system in memory that every Linux has. */
final class Memory implements TempDirFactory {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final String PREFIX = "sumbawa";

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
    return Files.createTempDirectory(MEMORY, PREFIX);
  }

  /**
   * The same where it takes extended attributes, which it has done since Linux 6.6. Elsewhere a folder of the disk: what
   * has to hold there holds twice.
   */
  static final class WithAttributes implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
        throws IOException {
      return Files.getFileStore(MEMORY).supportsFileAttributeView("user")
          ? Files.createTempDirectory(MEMORY, PREFIX)
          : Files.createTempDirectory(PREFIX);
    }
  }
}
