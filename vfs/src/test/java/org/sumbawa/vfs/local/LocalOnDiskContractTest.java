package org.sumbawa.vfs.local;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract, on the disk where temporary files are. */
class LocalOnDiskContractTest extends LocalContract {
  @TempDir
  Path folder;

  @Override
  Path folder() {
    return folder;
  }
}
