package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.read;
import static org.sumbawa.vfs.contract.Contract.write;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.StreamInfo;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.fscc.FileAttributes;

/** Named streams. */
public interface StreamsContract extends Contract {

  @Test
  default void abilities_withStreams_sayIt() {
    assertThat(fileSystem().abilities()).contains(Ability.NAMED_STREAMS);
  }

  @Test
  default void stream_ofFile_holdsItsOwnData() throws VfsException {
    put("a", "file");
    put("a:Stream", "stream");
    try (var stream = open("A:sTREAM"); var file = open("a")) {
      assertThat(stream.path()).isEqualTo(path("a:Stream"));
      assertThat(stream.key()).isEqualTo(file.key());
      assertThat(stream.folderKey()).isEqualTo(file.folderKey());
      assertThat(stream.info().size()).isEqualTo(6);
      assertThat(file.info().size()).isEqualTo(4);
      assertThat(read(stream, 2, 100)).isEqualTo("ream");
      assertThat(read(stream, 6, 100)).isEmpty();
      write(stream, 8, "xy");
      assertThat(read(stream, 0, 100)).isEqualTo("stream\0\0xy");
      stream.setSize(3);
      stream.setSize(4);
      assertThat(read(stream, 0, 100)).isEqualTo("str\0");
      stream.setAllocation(2);
      assertThat(read(stream, 0, 100)).isEqualTo("st");
      stream.flush();
      stream.setBasic(new BasicChange(null, null, null, null, FileAttributes.HIDDEN));
      assertThat(file.info().attributes()).isEqualTo(FileAttributes.HIDDEN);
      assertThat(stream.info().attributes()).isEqualTo(FileAttributes.HIDDEN);
    }
    assertThat(content("a")).isEqualTo("file");
    assertThat(content("a:stream")).isEqualTo("st");
  }

  @Test
  default void stream_missing_tellsWhich() throws VfsException {
    put("a", "x");
    put("a:s", "x");
    assertFails(Reason.NOT_FOUND, () -> open("a:none"));
    assertFails(Reason.NOT_FOUND, () -> open("none:s"));
    assertFails(Reason.NOT_FOUND, () -> create("none:s"));
    assertFails(Reason.PATH_NOT_FOUND, () -> open("none/a:s"));
    assertFails(Reason.EXISTS, () -> create("a:S"));
  }

  @Test
  default void streams_ofFileAndFolder_areListed() throws VfsException {
    put("a", "file");
    put("a:one", "1");
    put("a:TWO", "22");
    create("a:empty").close();
    mkdir("d");
    put("d:of folder", "333");
    try (var file = open("a"); var folder = fileSystem().open(path("d"), false)) {
      assertThat(file.streams()).extracting(StreamInfo::name).startsWith("").containsExactlyInAnyOrder("",
          "one", "TWO", "empty");
      assertThat(file.streams()).extracting(StreamInfo::size).containsExactlyInAnyOrder(4L, 1L, 2L, 0L);
      assertThat(folder.streams()).extracting(StreamInfo::name).containsExactly("of folder");
      assertThat(folder.info().isDirectory()).isTrue();
    }
    assertThat(content("D:OF FOLDER")).isEqualTo("333");
    assertThat(names("")).containsExactlyInAnyOrder("a", "d");
  }

  @Test
  default void delete_stream_leavesTheFile() throws VfsException {
    put("a", "file");
    put("a:s", "stream");
    try (var stream = open("a:s"); var second = open("a:s")) {
      stream.delete();
      assertFails(Reason.NOT_FOUND, () -> open("a:s"));
      assertThat(read(second, 0, 10)).isEqualTo("stream");
      write(second, 0, "S");
      assertThat(read(stream, 0, 10)).isEqualTo("Stream");
      assertFails(Reason.GONE, second::delete);
    }
    put("a:s", "new");
    assertThat(content("a:s")).isEqualTo("new");
    assertThat(content("a")).isEqualTo("file");
  }

  @Test
  default void rename_stream_givesItAnotherName() throws VfsException {
    put("a", "file");
    put("a:s", "stream");
    put("a:t", "other");
    try (var stream = open("a:s")) {
      assertFails(Reason.EXISTS, () -> stream.rename(path("a:T"), false));
      stream.rename(path("a:u"), false);
      assertThat(stream.path()).isEqualTo(path("a:u"));
      stream.rename(path("a:U"), false);
      assertThat(stream.path()).isEqualTo(path("a:U"));
      stream.rename(path("a:U"), false);
      stream.rename(path("a:U"), true);
      assertThat(read(stream, 0, 10)).isEqualTo("stream");
      stream.rename(path("a:T"), true);
      assertThat(read(stream, 0, 10)).isEqualTo("stream");
      write(stream, 0, "S");
    }
    try (var file = open("a")) {
      assertThat(file.streams()).extracting(StreamInfo::name).containsExactly("", "T");
    }
    assertThat(content("a:t")).isEqualTo("Stream");
  }

  @Test
  default void stream_ofMovedFile_moves() throws VfsException {
    put("a", "file");
    put("a:s", "stream");
    try (var file = open("a"); var stream = open("a:s")) {
      file.rename(path("b"), false);
      assertThat(stream.path()).isEqualTo(path("b:s"));
    }
    assertThat(content("b:s")).isEqualTo("stream");
  }

  @Test
  default void stream_ofDeletedFile_goesWithIt() throws VfsException {
    put("a", "file");
    put("a:s", "stream");
    put("a:large", "x".repeat(100_000));
    try (var file = open("a")) {
      file.delete();
    }
    put("a", "new");
    assertFails(Reason.NOT_FOUND, () -> open("a:s"));
    assertFails(Reason.NOT_FOUND, () -> open("a:large"));
  }

  @Test
  default void stream_growing_matchesModel() throws VfsException {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var model = new byte[700_000];
    int size = 0;
    put("a", "file");
    try (var one = create("a:s"); var two = open("a:s")) {
      for (int i = 0; i < 60; i++) {
        var piece = new byte[random.nextInt(1, Math.max(2, 1 << random.nextInt(17)))];
        random.nextBytes(piece);
        int offset = random.nextInt(Math.min(model.length - piece.length, size + 5000));
        (random.nextBoolean() ? one : two).write(ByteBuffer.wrap(piece), offset);
        System.arraycopy(piece, 0, model, offset, piece.length);
        size = Math.max(size, offset + piece.length);
        assertThat(two.info().size()).as("seed " + seed).isEqualTo(size);
      }
      var all = ByteBuffer.allocate(model.length);
      assertThat(one.read(all, 0)).as("seed " + seed).isEqualTo(size);
      assertThat(all.flip()).as("seed " + seed).isEqualTo(ByteBuffer.wrap(model, 0, size));
    }
    try (var again = open("A:S"); var file = open("a")) {
      var all = ByteBuffer.allocate(model.length);
      assertThat(again.read(all, 0)).isEqualTo(size);
      assertThat(all.flip()).as("seed " + seed).isEqualTo(ByteBuffer.wrap(model, 0, size));
      assertThat(file.streams()).extracting(StreamInfo::size).containsExactly(4L, (long) size);
    }
  }

  @Test
  default void stream_large_isRenamedAndDeleted() throws VfsException {
    put("a", "file");
    put("a:s", "x".repeat(200_000));
    try (var stream = open("a:s")) {
      stream.rename(path("a:t"), false);
      stream.flush();
      assertThat(stream.info().size()).isEqualTo(200_000);
    }
    assertThat(content("a:T")).isEqualTo("x".repeat(200_000));
    try (var stream = open("a:t")) {
      stream.delete();
      assertThat(read(stream, 199_999, 5)).isEqualTo("x");
    }
    assertThat(exists("a:t")).isFalse();
    assertThat(names("")).containsExactly("a");
  }

  @Test
  default void copyFrom_stream_copies() throws VfsException {
    put("a", "file");
    put("a:s", "stream");
    try (var file = open("a"); var stream = open("a:s")) {
      assertThat(file.copyFrom(stream, 0, 4, 6)).isEqualTo(6);
      assertThat(stream.copyFrom(file, 0, 6, 100)).isEqualTo(10);
    }
    assertThat(content("a")).isEqualTo("filestream");
    assertThat(content("a:s")).isEqualTo("streamfilestream");
  }
}
