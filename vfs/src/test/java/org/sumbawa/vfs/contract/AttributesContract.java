package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.write;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;

/** Attributes and times. */
public interface AttributesContract extends Contract {
  /** A time with a fraction that is a whole number of ticks. */
  FileTime EARLIER = FileTime.of(Instant.parse("2019-05-04T03:02:01.1234567Z"));

  private static void setAttributes(Handle handle, FileAttributes attributes) throws VfsException {
    handle.setBasic(new BasicChange(null, null, null, null, attributes));
  }

  @Test
  default void attributes_ofNew_areThoseGiven() throws VfsException {
    var given = FileAttributes.HIDDEN.or(FileAttributes.ARCHIVE);
    fileSystem().create(path("a"), new NewFile(false, given, null, List.of(), 0)).close();
    fileSystem().create(path("d"), new NewFile(true, FileAttributes.SYSTEM, null, List.of(), 0)).close();
    try (var file = open("a"); var folder = fileSystem().open(path("d"), false); var plain = create("p")) {
      assertThat(file.info().attributes()).isEqualTo(given);
      assertThat(folder.info().attributes()).isEqualTo(FileAttributes.DIRECTORY.or(FileAttributes.SYSTEM));
      assertThat(plain.info().attributes()).isEqualTo(FileAttributes.NORMAL);
    }
  }

  @Test
  default void attributes_set_areKeptAndListed() throws VfsException {
    var all =
        FileAttributes.READONLY.or(FileAttributes.HIDDEN).or(FileAttributes.SYSTEM).or(FileAttributes.ARCHIVE)
            .or(FileAttributes.TEMPORARY).or(FileAttributes.NOT_CONTENT_INDEXED).or(FileAttributes.OFFLINE);
    try (var handle = create("a"); var other = open("a"); var root = fileSystem().open(path(""), false)) {
      setAttributes(handle, all);
      assertThat(other.info().attributes()).isEqualTo(all);
      assertThat(root.child("a").orElseThrow().info().attributes()).isEqualTo(all);
      setAttributes(handle, FileAttributes.NORMAL);
      assertThat(other.info().attributes()).isEqualTo(FileAttributes.NORMAL);
    }
  }

  @Test
  default void attributes_thatAreFoundOut_cannotBeSet() throws VfsException {
    try (var handle = create("a")) {
      setAttributes(handle,
          FileAttributes.DIRECTORY.or(FileAttributes.SPARSE_FILE).or(FileAttributes.REPARSE_POINT)
              .or(FileAttributes.COMPRESSED).or(FileAttributes.ENCRYPTED).or(FileAttributes.READONLY));
      assertThat(handle.info().attributes()).isEqualTo(FileAttributes.READONLY);
    }
    mkdir("d");
    try (var folder = fileSystem().open(path("d"), false)) {
      setAttributes(folder, FileAttributes.NORMAL);
      assertThat(folder.info().attributes()).isEqualTo(FileAttributes.DIRECTORY);
    }
  }

  @Test
  default void times_set_areKept() throws VfsException {
    var later = new FileTime(EARLIER.ticks() + 12_345_678_901L);
    try (var handle = create("a")) {
      handle.setBasic(new BasicChange(EARLIER, later, EARLIER, null, null));
      assertThat(handle.info().creation()).isEqualTo(EARLIER);
      assertThat(handle.info().access()).isEqualTo(later);
      assertThat(handle.info().write()).isEqualTo(EARLIER);
      handle.setBasic(new BasicChange(null, null, later, null, null));
      assertThat(handle.info().write()).isEqualTo(later);
      assertThat(handle.info().creation()).isEqualTo(EARLIER);
      setAttributes(handle, FileAttributes.HIDDEN);
      assertThat(handle.info().creation()).isEqualTo(EARLIER);
      handle.setBasic(new BasicChange(later, null, null, null, null));
      assertThat(handle.info().attributes()).isEqualTo(FileAttributes.HIDDEN);
      assertThat(handle.info().creation()).isEqualTo(later);
    }
    try (var handle = open("A")) {
      assertThat(handle.info().creation()).isEqualTo(later);
      assertThat(handle.info().attributes()).isEqualTo(FileAttributes.HIDDEN);
    }
  }

  @Test
  default void times_ofFolder_areKept() throws VfsException {
    mkdir("d");
    try (var folder = fileSystem().open(path("d"), false)) {
      folder.setBasic(new BasicChange(EARLIER, EARLIER, EARLIER, null, FileAttributes.HIDDEN));
      assertThat(folder.info().creation()).isEqualTo(EARLIER);
      assertThat(folder.info().write()).isEqualTo(EARLIER);
      assertThat(folder.info().attributes()).isEqualTo(FileAttributes.DIRECTORY.or(FileAttributes.HIDDEN));
    }
  }

  /** Whether the host has such times at all. */
  default boolean hasTimesBeforeTheUnixEpoch() {
    return true;
  }

  @Test
  default void times_beforeTheUnixEpoch_areKept() throws VfsException {
    var old = FileTime.of(Instant.parse("1951-02-03T04:05:06.7890123Z"));
    try (var handle = create("a")) {
      handle.setBasic(new BasicChange(old, old, old, null, null));
      assertThat(handle.info().creation()).isEqualTo(old);
      assertThat(handle.info().write())
          .isEqualTo(hasTimesBeforeTheUnixEpoch() ? old : FileTime.of(Instant.EPOCH));
    }
  }

  @Test
  default void write_later_movesWriteTimeOnly() throws VfsException {
    try (var handle = create("a")) {
      handle.setBasic(new BasicChange(EARLIER, EARLIER, EARLIER, null, null));
      write(handle, 0, "x");
      assertThat(handle.info().write()).isGreaterThan(EARLIER);
      assertThat(handle.info().change()).isGreaterThan(EARLIER);
      assertThat(handle.info().creation()).isEqualTo(EARLIER);
    }
  }

  @Test
  default void change_nothing_changesNothing() throws VfsException {
    try (var handle = create("a")) {
      handle.setBasic(new BasicChange(EARLIER, EARLIER, EARLIER, null, FileAttributes.HIDDEN));
      var before = handle.info();
      handle.setBasic(BasicChange.NOTHING);
      assertThat(handle.info().write()).isEqualTo(before.write());
      assertThat(handle.info().creation()).isEqualTo(before.creation());
      assertThat(handle.info().attributes()).isEqualTo(before.attributes());
    }
  }
}
