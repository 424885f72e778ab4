package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.FilePath;
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
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;

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
  private static final FileTime EARLIER = FileTime.of(Instant.parse("2019-05-04T03:02:01.123456700Z"));

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

  @Test
  void changeTime_setByHand_holdsUntilTheFileChanges() throws VfsException {
    try (var handle = create("a"); var root = fileSystem().open(FilePath.ROOT, false)) {
      handle.setBasic(new BasicChange(null, null, null, EARLIER, null));
      assertThat(handle.info().change()).isEqualTo(EARLIER);
      assertThat(root.child("a").orElseThrow().info().change()).isEqualTo(EARLIER);
      handle.setBasic(new BasicChange(null, null, EARLIER, EARLIER, FileAttributes.HIDDEN));
      assertThat(handle.info().change()).isEqualTo(EARLIER);
      for (int i = 0; i < 1_000_000 && handle.info().change().equals(EARLIER); i++) {
        handle.write(ByteBuffer.wrap(new byte[1]), 0);
      }
      assertThat(handle.info().change()).isGreaterThan(EARLIER);
    }
  }
}
