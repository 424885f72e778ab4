package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.read;
import static org.sumbawa.vfs.contract.Contract.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;

class LocalFileSystemTest extends LocalTest {

  @Test
  void open_whatIsNoFolder_saysSo() throws IOException {
    Files.writeString(onDisk("file"), "x");
    var settings = LocalSettings.DEFAULT;
    assertFails(Reason.NOT_FOUND,
        () -> LocalFileSystem.open(onDisk("none"), settings, InstantSource.system()));
    assertFails(Reason.NOT_A_DIRECTORY,
        () -> LocalFileSystem.open(onDisk("file"), settings, InstantSource.system()));
    assertThat(local().volume().label()).isEqualTo("served");
    try (var labelled = serve(settings.withLabel("Data"))) {
      assertThat(labelled.volume().label()).isEqualTo("Data");
    }
  }

  @Test
  void descriptors_afterEverything_areAllClosed() throws IOException {
    mkdir("d");
    put("d/a", "x");
    long before = openDescriptors();
    for (int i = 0; i < 300; i++) {
      mkdir("folder" + i);
      put("folder" + i + "/a", "x");
      put("folder" + i + "/a:s", "x");
      put("folder" + i + "/a:large", "x".repeat(70_000));
      assertThat(exists("FOLDER" + i + "/B")).isFalse();
      assertFails(Reason.EXISTS, () -> create("d/A"));
      assertFails(Reason.NOT_A_DIRECTORY, () -> open("d/a/b"));
      try (var handle = open("folder" + i + "/A");
          var stream = open("Folder" + i + "/a:LARGE");
          var folder = fileSystem().open(path("folder" + i), false)) {
        assertFails(Reason.EXISTS, () -> handle.rename(path("d/A"), false));
        handle.rename(path("d/b" + i), false);
        handle.link(path("d/c" + i), false);
        handle.flush();
        folder.list().close();
        folder.child("a");
        folder.delete();
        assertThat(stream.path()).isEqualTo(path("d/b" + i + ":large"));
      }
      assertThat(names("d")).hasSize(2 * i + 3);
    }
    assertThat(openDescriptors()).isLessThanOrEqualTo(before + LocalSettings.DEFAULT.idleFolders() + 10);
    local().storage().folders().closeIdle();
    assertThat(openDescriptors()).isLessThanOrEqualTo(before + 1);
    local().close();
    assertThat(openDescriptors()).isLessThan(before);
  }

  @Test
  void handles_openInNumbers_takeOneDescriptorEach() throws IOException {
    put("a", "x");
    long before = openDescriptors();
    var handles = new ArrayList<Handle>();
    for (int i = 0; i < 500; i++) {
      handles.add(open("a"));
    }
    assertThat(openDescriptors()).isBetween(before + 500, before + 502);
    handles.forEach(Handle::close);
    assertThat(openDescriptors()).isLessThanOrEqualTo(before + 2);
  }

  @Test
  void handle_fileDeletedUnderneath_isGone() throws IOException {
    put("a", "content");
    try (var handle = open("a")) {
      Files.delete(onDisk("a"));
      assertThat(read(handle, 0, 10)).isEqualTo("content");
      write(handle, 0, "C");
      assertThat(handle.info().links()).isEqualTo(1);
      assertFails(Reason.GONE, handle::delete);
      assertFails(Reason.GONE, () -> handle.rename(path("b"), false));
      assertFails(Reason.GONE, () -> handle.link(path("b"), false));
      Files.writeString(onDisk("a"), "another");
      assertFails(Reason.GONE, handle::delete);
      assertFails(Reason.GONE, () -> handle.rename(path("b"), true));
    }
    assertThat(content("a")).isEqualTo("another");
  }

  @Test
  void handle_fileRenamedUnderneath_isGone() throws IOException {
    put("a", "content");
    try (var handle = open("a")) {
      Files.move(onDisk("a"), onDisk("b"));
      assertFails(Reason.GONE, handle::delete);
      assertThat(read(handle, 0, 10)).isEqualTo("content");
      assertThat(exists("a")).isFalse();
      try (var again = open("b")) {
        assertThat(again.key()).isEqualTo(handle.key());
        assertThat(again.path()).isEqualTo(path("b"));
      }
    }
    assertThat(content("b")).isEqualTo("content");
  }

  @Test
  void names_changedUnderneath_areFoundAsTheyAre() throws IOException {
    mkdir("d");
    for (int i = 0; i < 200; i++) {
      int number = i;
      assertThat(exists("d/NAME" + i)).isFalse();
      Files.writeString(onDisk("d/name" + i), "x");
      assertThat(exists("d/NAME" + i)).isTrue();
      assertFails(Reason.EXISTS, () -> create("d/Name" + number));
      Files.move(onDisk("d/name" + i), onDisk("d/other" + i));
      assertThat(exists("d/NAME" + i)).isFalse();
      assertThat(exists("d/OTHER" + i)).isTrue();
    }
    Files.move(onDisk("d"), onDisk("E"));
    assertFails(Reason.PATH_NOT_FOUND, () -> open("d/other0"));
    assertThat(exists("e/OTHER0")).isTrue();
    try (var handle = open("e/other0")) {
      assertThat(handle.path()).isEqualTo(path("E/other0"));
    }
  }

  @Test
  void names_differingInCaseOnDisk_areFoundByTheirSpelling() throws IOException {
    Files.writeString(onDisk("name"), "lower");
    Files.writeString(onDisk("NAME"), "upper");
    assertThat(content("name")).isEqualTo("lower");
    assertThat(content("NAME")).isEqualTo("upper");
    assertThat(content("Name")).isEqualTo("upper");
    assertThat(names("")).containsExactlyInAnyOrder("name", "NAME");
    try (var handle = open("NAME")) {
      handle.delete();
    }
    assertThat(content("NAME")).isEqualTo("lower");
  }

  @Test
  void names_forbiddenOnWindows_areShownAndReached() throws IOException {
    putOnDisk(bytes("a:b*c?"));
    putOnDisk(bytes("end. "));
    putOnDisk(new byte[]{'x', (byte) 0xFF, (byte) 0xC3});
    putOnDisk(bytes("back\\slash"));
    putOnDisk(bytes("new\nline"));
    assertThat(names("")).containsExactlyInAnyOrder("a\uF022b\uF021c\uF025", "end.\uF028", "x\uF7FF\uF7C3",
        "back\uF026slash", "new\uF00Aline");
    for (var name : names("")) {
      put(name + ":s", "stream");
      try (var handle = open(name.toUpperCase(java.util.Locale.ROOT))) {
        assertThat(handle.path()).isEqualTo(FilePath.of(name));
        handle.rename(FilePath.of("moved" + name), false);
        assertThat(handle.path()).isEqualTo(FilePath.of("moved" + name));
      }
      assertThat(content("moved" + name + ":s")).isEqualTo("stream");
    }
    assertThat(Files.exists(onDisk("moveda:b*c?"))).isTrue();
    assertFails(Reason.INVALID_NAME, () -> create("what?"));
    assertFails(Reason.INVALID_NAME, () -> create("dot."));
    put("mac\uF022name", "x");
    assertThat(onDisk("mac:name")).hasContent("x");
  }

  @Test
  void names_withTwoReadings_areBothReached() throws IOException {
    Files.writeString(onDisk("a:b"), "mapped");
    assertThat(names("")).containsExactly("a\uF022b");
    Files.writeString(onDisk("a\uF022b"), "literal");
    assertThat(names("")).containsExactlyInAnyOrder("a\uF022b", "a\uF7EF\uF780\uF7A2b");
    assertThat(content("a\uF022b")).isEqualTo("mapped");
    assertThat(content("a\uF7EF\uF780\uF7A2b")).isEqualTo("literal");
    Files.delete(onDisk("a:b"));
    assertThat(names("")).containsExactly("a\uF022b");
    assertThat(content("A\uF022B")).isEqualTo("literal");
    assertFails(Reason.EXISTS, () -> create("A\uF022b"));
  }

  @Test
  void times_neverStored_areThoseOfTheDisk() throws IOException {
    Files.writeString(onDisk("a"), "x");
    Files.createDirectory(onDisk(".d"));
    try (var file = open("a"); var folder = fileSystem().open(path(".d"), false)) {
      var info = file.info();
      assertThat(info.attributes()).isEqualTo(FileAttributes.NORMAL);
      assertThat(info.creation()).isGreaterThan(FileTime.of(java.time.Instant.parse("2024-01-01T00:00:00Z")));
      assertThat(info.creation()).isLessThanOrEqualTo(info.write());
      assertThat(folder.info().attributes()).isEqualTo(FileAttributes.HIDDEN.or(FileAttributes.DIRECTORY));
    }
    try (var showing = serve(LocalSettings.DEFAULT.showingDotFiles());
        var folder = showing.open(path(".d"), false)) {
      assertThat(folder.info().attributes()).isEqualTo(FileAttributes.DIRECTORY);
    }
    fileSystem().create(path(".made"), NewFile.FILE).close();
    try (var made = open(".made")) {
      assertThat(made.info().attributes()).isEqualTo(FileAttributes.NORMAL);
    }
  }

  @Test
  void permissions_ofNewFiles_areThoseOfTheSettings() throws IOException {
    try (var open = serve(LocalSettings.DEFAULT.withModes(0666, 0777))) {
      open.create(path("a"), NewFile.FILE).close();
      open.create(path("d"), NewFile.DIRECTORY).close();
    }
    put("b", "x");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onDisk("a"))))
        .isEqualTo("rw-rw-rw-");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onDisk("d"))))
        .isEqualTo("rwxrwxrwx");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onDisk("b"))))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void key_ofFile_survivesRestart() throws IOException {
    put("a", "x");
    try (var handle = open("a");
        var again = serve(LocalSettings.DEFAULT);
        var other = again.open(path("A"), false)) {
      assertThat(other.key()).isEqualTo(handle.key());
      assertThat(other.key().id()).isEqualTo(Files.getAttribute(onDisk("a"), "unix:ino"));
    }
  }

  @Test
  void path_longerThanTheKernelTakes_isWalked() throws IOException {
    var names = new ArrayList<String>();
    for (int i = 0; i < 25; i++) {
      names.add("D".repeat(200) + i);
      fileSystem().create(new FilePath(names, ""), NewFile.DIRECTORY).close();
    }
    names.add("file");
    var long5000 = new FilePath(names, "");
    try (var handle = fileSystem().create(long5000, NewFile.FILE)) {
      write(handle, 0, "x");
    }
    try (var handle = fileSystem().open(long5000, true)) {
      assertThat(handle.path()).isEqualTo(long5000);
      assertThat(read(handle, 0, 10)).isEqualTo("x");
      handle.rename(path("here"), false);
    }
    assertThat(content("here")).isEqualTo("x");
    for (var folder = long5000.parent(); !folder.isRoot(); folder = folder.parent()) {
      try (var handle = fileSystem().open(folder, false)) {
        handle.delete();
      }
    }
  }

  @Test
  void data_beyond32Bits_isReached() throws IOException {
    try (var handle = create("a")) {
      handle.setSparse(true);
      write(handle, 5L << 30, "x");
      assertThat(handle.info().size()).isEqualTo((5L << 30) + 1);
      assertThat(handle.info().allocation()).isLessThan(1 << 20);
    }
    try (var handle = open("a")) {
      assertThat(read(handle, 5L << 30, 10)).isEqualTo("x");
      assertFails(Reason.TOO_LARGE, () -> handle.setSize(Long.MAX_VALUE));
      assertFails(Reason.TOO_LARGE, () -> write(handle, Long.MAX_VALUE - 10, "x"));
    }
  }

  @Test
  void handle_openedForReading_writesNothing() throws IOException {
    put("a", "x");
    try (var handle = fileSystem().open(path("a"), false)) {
      assertThat(read(handle, 0, 1)).isEqualTo("x");
      assertFails(Reason.ACCESS_DENIED, () -> write(handle, 0, "y"));
      assertFails(Reason.ACCESS_DENIED, () -> handle.setSize(0));
      handle.rename(path("b"), false);
    }
  }

  /** The kernel's check that a walk stays beneath the root takes a file that just moved away for a way out. */
  @Test
  void file_movedByOthersWhileOpened_isFoundOrNot() throws Exception {
    mkdir("one");
    mkdir("two");
    put("one/a", "content");
    var running = new AtomicBoolean(true);
    var mover = CompletableFuture.runAsync(() -> {
      try {
        while (running.get()) {
          Files.move(onDisk("one/a"), onDisk("two/a"));
          Files.move(onDisk("two/a"), onDisk("one/a"));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    int found = 0;
    try {
      for (int i = 0; i < 20_000; i++) {
        found += exists("one/a") ? 1 : 0;
      }
    } finally {
      running.set(false);
      mover.join();
    }
    assertThat(found).isBetween(1, 20_000);
    assertThat(content("one/a")).isEqualTo("content");
  }

  @Test
  void folder_movedByOthers_isListedAndEmptiedWhereItIs() throws IOException {
    mkdir("d");
    put("d/a", "x");
    try (var old = fileSystem().open(path("d"), false)) {
      Files.move(onDisk("d"), onDisk("e"));
      try (var file = open("e/a"); var cursor = old.list()) {
        assertThat(cursor.next(10)).hasSize(1);
        assertThat(old.child("A")).isPresent();
        file.delete();
      }
    }
    assertThat(names("e")).isEmpty();
  }

  @Test
  void file_thatMayNotBeRead_isSeen() throws IOException {
    put("a", "content");
    Files.setPosixFilePermissions(onDisk("a"), PosixFilePermissions.fromString("---------"));
    boolean mayRead = Files.isReadable(onDisk("a"));
    try (var handle = fileSystem().open(path("A"), false)) {
      assertThat(handle.info().size()).isEqualTo(7);
      assertThat(handle.streams()).hasSize(1);
      assertThat(handle.eas()).isEmpty();
      if (mayRead) {
        assertThat(read(handle, 0, 10)).isEqualTo("content");
      } else {
        assertFails(Reason.ACCESS_DENIED, () -> read(handle, 0, 10));
        assertFails(Reason.ACCESS_DENIED, () -> open("a"));
      }
      handle.delete();
    }
    assertThat(names("")).isEmpty();
  }

  @Test
  void findings_ofOrdinaryFolder_areAtMostAboutRights() {
    assertThat(local().findings()).allMatch(finding -> finding.contains("CAP_SYS_ADMIN"));
  }

  @Test
  void cacheOfNames_beyondTheLimit_forgetsTheOldest() throws IOException {
    try (var small = serve(LocalSettings.DEFAULT.withLimits(100, 4))) {
      for (int d = 0; d < 10; d++) {
        small.create(path("d" + d), NewFile.DIRECTORY).close();
        for (int i = 0; i < 60; i++) {
          small.create(path("d" + d + "/f" + i), NewFile.FILE).close();
        }
      }
      for (int d = 9; d > 5; d--) {
        var folder = small.storage().folders().acquire(path("d" + d));
        assertThat(folder.remembered()).as("folder " + d).isEqualTo(d == 9 ? 60 : 0);
        small.storage().folders().release(folder);
      }
      try (var handle = small.open(path("D0/F59"), false)) {
        assertThat(handle.path()).isEqualTo(path("d0/f59"));
      }
    }
  }

  @Test
  void idleFolders_closed_areOpenedAnew() throws IOException {
    mkdir("d");
    var folder = local().storage().folders().acquire(path("d"));
    local().storage().folders().release(folder);
    local().storage().folders().closeIdle();
    assertThat(folder.place().isClosed()).isTrue();
    put("d/a", "x");
    assertThat(content("D/A")).isEqualTo("x");
  }
}
