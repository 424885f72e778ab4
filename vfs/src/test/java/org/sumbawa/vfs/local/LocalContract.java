package org.sumbawa.vfs.local;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.contract.AttributesContract;
import org.sumbawa.vfs.contract.ConcurrencyContract;
import org.sumbawa.vfs.contract.ExtendedAttributesContract;
import org.sumbawa.vfs.contract.FilesContract;
import org.sumbawa.vfs.contract.FoldersContract;
import org.sumbawa.vfs.contract.LinksContract;
import org.sumbawa.vfs.contract.NamesContract;
import org.sumbawa.vfs.contract.RenameContract;
import org.sumbawa.vfs.contract.ReparseContract;
import org.sumbawa.vfs.contract.SecurityContract;
import org.sumbawa.vfs.contract.SparseContract;
import org.sumbawa.vfs.contract.StreamsContract;

/** The contract, on a folder of some disk. */
abstract class LocalContract
    implements
      FilesContract,
      NamesContract,
      FoldersContract,
      RenameContract,
      AttributesContract,
      StreamsContract,
      ExtendedAttributesContract,
      SecurityContract,
      SparseContract,
      LinksContract,
      ReparseContract,
      ConcurrencyContract {
  private LocalFileSystem fileSystem;

  /** The folder. */
  abstract Path folder();

  @BeforeEach
  void openFileSystem() throws VfsException {
    fileSystem = LocalFileSystem.open(folder(), LocalSettings.DEFAULT, InstantSource.system());
  }

  @AfterEach
  void closeFileSystem() {
    fileSystem.close();
  }

  @Override
  public FileSystem fileSystem() {
    return fileSystem;
  }
}
