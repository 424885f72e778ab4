package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.read;
import static org.sumbawa.vfs.contract.Contract.write;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;

/** Files: opening, creating, and their data. */
public interface FilesContract extends Contract {

  @Test
  default void create_newFile_isEmpty() throws VfsException {
    try (var handle = create("a")) {
      assertThat(handle.info().size()).isZero();
      assertThat(handle.info().isDirectory()).isFalse();
      assertThat(handle.info().links()).isEqualTo(1);
      assertThat(read(handle, 0, 10)).isEmpty();
    }
  }

  @Test
  default void create_existing_fails() throws VfsException {
    put("a", "x");
    mkdir("d");
    assertFails(Reason.EXISTS, () -> create("a"));
    assertFails(Reason.EXISTS, () -> create("d"));
    assertFails(Reason.EXISTS, () -> mkdir("a"));
    assertFails(Reason.EXISTS, () -> fileSystem().create(FilePath.ROOT, NewFile.DIRECTORY));
    assertThat(content("a")).isEqualTo("x");
  }

  @Test
  default void open_missing_tellsFileFromPath() throws VfsException {
    put("file", "x");
    assertFails(Reason.NOT_FOUND, () -> open("a"));
    assertFails(Reason.PATH_NOT_FOUND, () -> open("a/b"));
    assertFails(Reason.PATH_NOT_FOUND, () -> open("a/b/c"));
    assertFails(Reason.PATH_NOT_FOUND, () -> create("a/b"));
    assertFails(Reason.NOT_A_DIRECTORY, () -> open("file/b"));
    assertFails(Reason.NOT_A_DIRECTORY, () -> create("file/b"));
    assertFails(Reason.NOT_A_DIRECTORY, () -> open("file/b/c"));
  }

  @Test
  default void open_root_isFolder() throws VfsException {
    try (var root = fileSystem().open(FilePath.ROOT, false)) {
      assertThat(root.path()).isEqualTo(FilePath.ROOT);
      assertThat(root.info().isDirectory()).isTrue();
      assertThat(root.info().size()).isZero();
      assertFails(Reason.ACCESS_DENIED, root::delete);
      assertFails(Reason.ACCESS_DENIED, () -> root.rename(path("x"), false));
    }
  }

  @Test
  default void key_ofTwoOpens_isSame() throws VfsException {
    put("a", "x");
    put("b", "x");
    try (var one = open("a"); var two = open("a"); var other = open("b")) {
      assertThat(one.key()).isEqualTo(two.key()).isEqualTo(one.info().key());
      assertThat(other.key()).isNotEqualTo(one.key());
      assertThat(one.key().volume()).isEqualTo(fileSystem().volume().serial());
      assertThat(one.key().id()).isNotIn(0L, -1L);
    }
  }

  @Test
  default void folderKey_isThatOfTheFolderThatTheNameIsIn() throws VfsException {
    mkdir("d");
    try (var root = open(""); var folder = open("d"); var file = create("d/a")) {
      assertThat(root.folderKey()).isEqualTo(root.key());
      assertThat(folder.folderKey()).isEqualTo(root.key());
      assertThat(file.folderKey()).isEqualTo(folder.key());
      file.rename(path("b"), false);
      assertThat(file.folderKey()).isEqualTo(root.key());
      file.rename(path("d/b"), false);
      file.delete();
      assertThat(file.folderKey()).isEqualTo(folder.key());
    }
  }

  @Test
  default void write_anywhere_growsWithZeros() throws VfsException {
    try (var handle = create("a")) {
      write(handle, 3, "abc");
      assertThat(handle.info().size()).isEqualTo(6);
      assertThat(read(handle, 0, 100)).isEqualTo("\0\0\0abc");
      assertThat(read(handle, 4, 1)).isEqualTo("b");
      assertThat(read(handle, 6, 1)).isEmpty();
      assertThat(read(handle, 1000, 1)).isEmpty();
      write(handle, 0, "XYZW");
      assertThat(read(handle, 0, 100)).isEqualTo("XYZWbc");
      write(handle, 100_000, "");
      assertThat(handle.info().size()).isEqualTo(6);
    }
    assertThat(content("a")).isEqualTo("XYZWbc");
  }

  @Test
  default void data_randomPieces_matchesModel() throws VfsException {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var model = new byte[600_000];
    int size = 0;
    try (var handle = create("a")) {
      for (int i = 0; i < 200; i++) {
        var piece = new byte[random.nextInt(1, random.nextInt(10) == 0 ? 300_000 : 9_000)];
        random.nextBytes(piece);
        int offset = random.nextInt(model.length - piece.length);
        var buffer = random.nextBoolean() ? ByteBuffer.wrap(piece) : direct(piece);
        handle.write(random.nextBoolean() ? buffer.asReadOnlyBuffer() : buffer, offset);
        System.arraycopy(piece, 0, model, offset, piece.length);
        size = Math.max(size, offset + piece.length);
      }
      var all =
          random.nextBoolean() ? ByteBuffer.allocate(model.length) : ByteBuffer.allocateDirect(model.length);
      assertThat(handle.read(all, 0)).as("seed " + seed).isEqualTo(size);
      all.flip();
      assertThat(all).as("seed " + seed).isEqualTo(ByteBuffer.wrap(model, 0, size));
    }
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  @Test
  default void read_intoPartOfBuffer_leavesTheRest() throws VfsException {
    put("a", "0123456789");
    var buffer = ByteBuffer.allocate(20).position(5).limit(9);
    try (var handle = open("a")) {
      assertThat(handle.read(buffer.slice(), 2)).isEqualTo(4);
      assertThat(handle.read(buffer, 2)).isEqualTo(4);
    }
    assertThat(buffer.position()).isEqualTo(9);
    assertThat(new String(buffer.array(), 5, 4, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("2345");
    assertThat(buffer.array()[4]).isZero();
    assertThat(buffer.array()[9]).isZero();
  }

  @Test
  default void setSize_shrinkAndGrow_readsZeros() throws VfsException {
    try (var handle = create("a")) {
      write(handle, 0, "abcdef");
      handle.setSize(2);
      assertThat(handle.info().size()).isEqualTo(2);
      handle.setSize(5);
      assertThat(read(handle, 0, 10)).isEqualTo("ab\0\0\0");
      handle.setSize(0);
      assertThat(read(handle, 0, 10)).isEmpty();
    }
  }

  @Test
  default void setAllocation_beyondAndBelowSize_cutsOnly() throws VfsException {
    try (var handle = create("a")) {
      write(handle, 0, "abcdef");
      handle.setAllocation(100_000);
      assertThat(handle.info().size()).isEqualTo(6);
      assertThat(read(handle, 0, 10)).isEqualTo("abcdef");
      handle.setAllocation(3);
      assertThat(handle.info().size()).isEqualTo(3);
      assertThat(read(handle, 0, 10)).isEqualTo("abc");
    }
  }

  @Test
  default void create_withAllocation_isEmptyStill() throws VfsException {
    var how = new NewFile(false, NewFile.FILE.attributes(), null, java.util.List.of(), 50_000);
    try (var handle = fileSystem().create(path("a"), how)) {
      assertThat(handle.info().size()).isZero();
    }
  }

  @Test
  default void folder_asFile_isRefused() throws VfsException {
    mkdir("d");
    try (var folder = fileSystem().open(path("d"), false)) {
      assertFails(Reason.IS_A_DIRECTORY, () -> read(folder, 0, 1));
      assertFails(Reason.IS_A_DIRECTORY, () -> write(folder, 0, "x"));
      assertFails(Reason.IS_A_DIRECTORY, () -> folder.setSize(1));
      assertFails(Reason.IS_A_DIRECTORY, () -> folder.setAllocation(1));
      folder.flush();
    }
  }

  @Test
  default void handle_afterClose_isGone() throws VfsException {
    var handle = create("a");
    write(handle, 0, "x");
    handle.flush();
    handle.close();
    handle.close();
    assertFails(Reason.GONE, () -> read(handle, 0, 1));
    assertFails(Reason.GONE, () -> write(handle, 0, "x"));
    assertFails(Reason.GONE, handle::info);
    assertFails(Reason.GONE, () -> handle.setSize(0));
    assertFails(Reason.GONE, handle::delete);
    assertThat(handle.path()).isEqualTo(path("a"));
    assertThat(content("a")).isEqualTo("x");
  }

  @Test
  default void handles_afterCloseOfFileSystem_fail() throws VfsException {
    put("a", "x");
    var handle = open("a");
    fileSystem().close();
    assertFails(Reason.GONE, () -> read(handle, 0, 1));
    assertFails(Reason.GONE, () -> open("a"));
    handle.close();
  }

  @Test
  default void copyFrom_rangeOfAnother_copies() throws VfsException {
    put("source", "0123456789");
    try (var source = open("source"); var target = create("target")) {
      assertThat(target.copyFrom(source, 2, 1, 5)).isEqualTo(5);
      assertThat(read(target, 0, 100)).isEqualTo("\00023456");
      assertThat(target.copyFrom(source, 8, 0, 100)).isEqualTo(2);
      assertThat(target.copyFrom(source, 10, 0, 100)).isZero();
      assertThat(target.copyFrom(source, 100, 0, 100)).isZero();
      assertThat(read(target, 0, 100)).isEqualTo("893456");
    }
  }

  @Test
  default void copyFrom_withinOneFile_readsBeforeItWrites() throws VfsException {
    try (var handle = create("a")) {
      write(handle, 0, "0123456789");
      assertThat(handle.copyFrom(handle, 0, 3, 6)).isEqualTo(6);
      assertThat(read(handle, 0, 100)).isEqualTo("0120123459");
      assertThat(handle.copyFrom(handle, 3, 1, 6)).isEqualTo(6);
      assertThat(read(handle, 0, 100)).isEqualTo("0012345459");
    }
  }

  @Test
  default void volume_hasRoomAndUnits() throws VfsException {
    var volume = fileSystem().volume();
    assertThat(volume.totalBytes()).isGreaterThanOrEqualTo(volume.freeBytes());
    assertThat(volume.freeBytes()).isGreaterThanOrEqualTo(volume.availableBytes());
    assertThat(volume.availableBytes()).isPositive();
    assertThat(Integer.bitCount(volume.sectorBytes())).isEqualTo(1);
    assertThat(volume.clusterBytes() % volume.sectorBytes()).isZero();
    assertThat(volume.maximumNameLength()).isEqualTo(255);
    assertThat(volume.fileSystemName()).isEqualTo("NTFS");
    assertThat(volume.creation().isTime()).isTrue();
    assertThat(fileSystem().volume().serial()).isEqualTo(volume.serial());
    assertThat(fileSystem().volume().id()).isEqualTo(volume.id());
    assertThat(fileSystem().volume().creation()).isEqualTo(volume.creation());
  }
}
