package org.sumbawa.vfs.local;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract, on a folder of a file system in memory. */
class LocalInMemoryContractTest extends LocalContract {
  @TempDir(factory = Memory.WithAttributes.class)
  Path folder;

  @Override
  Path folder() {
    return folder;
  }
}
