package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.write;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.fscc.FileAttributes;

/** Files that are kept compressed. */
public interface CompressionContract extends Contract {

  @Test
  default void abilities_withCompression_sayIt() {
    assertThat(fileSystem().abilities()).contains(Ability.COMPRESSION);
  }

  @Test
  default void compressed_setOnFileAndFolder_isAnAttributeThatOthersLeaveAlone() throws VfsException {
    mkdir("d");
    try (var file = create("d/a"); var folder = open("d")) {
      for (var handle : List.of(file, folder)) {
        var before = handle.info().attributes();
        handle.setCompressed(true);
        assertThat(handle.info().attributes()).isEqualTo(before.or(FileAttributes.COMPRESSED).reported());
        handle.setBasic(new BasicChange(null, null, null, null, FileAttributes.HIDDEN));
        assertThat(handle.info().attributes())
            .isEqualTo(before.or(FileAttributes.HIDDEN).or(FileAttributes.COMPRESSED).reported());
        handle.setCompressed(false);
        assertThat(handle.info().attributes()).isEqualTo(before.or(FileAttributes.HIDDEN).reported());
      }
    }
  }

  @Test
  default void compressed_askedForAtBirth_isWhatTheNewOneIs() throws VfsException {
    mkdir("d");
    try (var folder = open("d")) {
      folder.setCompressed(true);
    }
    var compressed = new NewFile(false, FileAttributes.COMPRESSED, null, List.of(), 0);
    try (var plain = create("d/plain"); var small = fileSystem().create(path("d/small"), compressed)) {
      assertThat(plain.info().attributes()).isEqualTo(FileAttributes.NORMAL);
      assertThat(small.info().attributes()).isEqualTo(FileAttributes.COMPRESSED);
    }
  }

  @Test
  default void compressed_ofStream_isRefusedAndNotTold() throws VfsException {
    try (var file = create("a"); var stream = create("a:s")) {
      file.setCompressed(true);
      write(stream, 0, "x");
      assertThat(stream.info().attributes()).isEqualTo(FileAttributes.NORMAL);
      assertFails(Reason.NOT_SUPPORTED, () -> stream.setCompressed(true));
    }
  }
}
