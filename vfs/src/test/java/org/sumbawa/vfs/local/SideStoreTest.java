package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.StreamInfo;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.contract.Contract;
import org.sumbawa.vfs.contract.SecurityContract;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.fscc.FullEa;

/** Streams that are too large for an extended attribute. */
class SideStoreTest extends LocalTest {
  private static final String LARGE = "0123456789".repeat(20_000);

  private List<Path> sideFiles() throws IOException {
    try (var files = Files.list(onDisk(SideStore.FOLDER))) {
      return files.toList();
    }
  }

  @Test
  void stream_large_isInTheFolderThatNobodySees() throws IOException {
    put("a", "file");
    put("a:s", LARGE);
    assertThat(sideFiles()).hasSize(1);
    assertThat(sideFiles().getFirst()).hasContent(LARGE);
    assertThat(names("")).containsExactly("a");
    for (var spelling : List.of(".sumbawa", ".SUMBAWA", ".Sumbawa")) {
      assertThat(exists(spelling)).isFalse();
      assertFails(Reason.PATH_NOT_FOUND, () -> open(spelling + "/x"));
      assertFails(Reason.ACCESS_DENIED, () -> create(spelling));
      assertFails(Reason.ACCESS_DENIED, () -> mkdir(spelling));
      assertFails(Reason.PATH_NOT_FOUND, () -> create(spelling + "/x"));
      try (var handle = open("a"); var root = fileSystem().open(FilePath.ROOT, false)) {
        assertFails(Reason.ACCESS_DENIED, () -> handle.rename(path(spelling), true));
        assertThat(root.child(spelling)).isEmpty();
      }
    }
    mkdir("d");
    mkdir("d/.sumbawa");
    assertThat(names("d")).containsExactly(".sumbawa");
  }

  @Test
  void stream_deletedOrWithItsFile_leavesNothing() throws IOException {
    for (int way = 0; way < 4; way++) {
      put("a", "file");
      put("a:s", LARGE);
      put("b", "other");
      try (var handle = open("a"); var stream = open("a:s"); var other = open("b")) {
        switch (way) {
          case 0 -> stream.delete();
          case 1 -> handle.delete();
          case 2 -> other.rename(path("A"), true);
          default -> other.link(path("A"), true);
        }
        assertThat(Contract.read(stream, 0, 10)).isEqualTo("0123456789");
        write(stream, 0, "x");
      }
      assertThat(sideFiles()).as("way " + way).isEmpty();
      for (var name : names("")) {
        try (var handle = open(name)) {
          handle.delete();
        }
      }
    }
  }

  @Test
  void stream_ofFileWithTwoNames_staysWithTheOther() throws IOException {
    put("a", "file");
    put("a:s", LARGE);
    try (var handle = open("a")) {
      handle.link(path("b"), false);
      handle.delete();
    }
    assertThat(content("b:s")).isEqualTo(LARGE);
    try (var handle = open("b")) {
      handle.delete();
    }
    assertThat(sideFiles()).isEmpty();
  }

  @Test
  void file_copiedByAnotherProgram_getsItsOwnStream() throws Exception {
    put("a", "file");
    put("a:s", LARGE);
    assertThat(
        new ProcessBuilder("cp", "-a", onDisk("a").toString(), onDisk("b").toString()).start().waitFor())
        .isZero();
    try (var stream = open("b:s")) {
      write(stream, 0, "changed");
    }
    assertThat(content("a:s")).isEqualTo(LARGE);
    assertThat(content("b:s")).startsWith("changed789").hasSize(LARGE.length());
    assertThat(sideFiles()).hasSize(2);
    try (var handle = open("b")) {
      handle.delete();
    }
    assertThat(content("a:s")).isEqualTo(LARGE);
    assertThat(sideFiles()).hasSize(1);
  }

  @Test
  void copy_deletedBeforeItsStreamIsOpened_leavesTheOriginal() throws Exception {
    put("a", "file");
    put("a:s", LARGE);
    assertThat(
        new ProcessBuilder("cp", "-a", onDisk("a").toString(), onDisk("b").toString()).start().waitFor())
        .isZero();
    try (var handle = open("b")) {
      handle.delete();
    }
    assertThat(content("a:s")).isEqualTo(LARGE);
  }

  /** As editors save: a new file with the old one's attributes takes its name. */
  @Test
  void file_replacedByAnotherProgram_keepsItsStream() throws Exception {
    put("a", "file");
    put("a:s", LARGE);
    assertThat(
        new ProcessBuilder("cp", "-a", onDisk("a").toString(), onDisk("b").toString()).start().waitFor())
        .isZero();
    Files.move(onDisk("b"), onDisk("a"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (var again = serve(LocalSettings.DEFAULT); var stream = again.open(path("a:s"), false)) {
      assertThat(Contract.read(stream, 0, LARGE.length())).isEqualTo(LARGE);
    }
  }

  @Test
  void descriptors_ofStreamsLeftOpen_closeWithTheFileSystem() throws IOException {
    long before = openDescriptors();
    put("a", "file");
    put("a:s", LARGE);
    var stream = open("a:s");
    local().close();
    assertFails(Reason.GONE, () -> Contract.read(stream, 0, 1));
    assertFails(Reason.GONE, stream::info);
    stream.close();
    assertThat(openDescriptors()).isLessThan(before);
    assertThat(sideFiles()).hasSize(1);
  }

  @Test
  void streams_inTheWayOfOtherThings_moveAside() throws IOException {
    put("a", "file");
    for (int i = 0; i < 8; i++) {
      put("a:s" + i, "x".repeat(700));
    }
    try (var handle = open("a")) {
      handle.setSecurity(SecurityContract.SOME);
      handle.setEa(new FullEa("name", Bytes.of(new byte[2000])));
      assertThat(handle.eas()).hasSize(1);
      assertThat(handle.streams()).extracting(StreamInfo::size).containsExactlyInAnyOrder(4L, 700L, 700L,
          700L, 700L, 700L, 700L, 700L, 700L);
    }
    for (int i = 0; i < 8; i++) {
      assertThat(content("a:S" + i)).isEqualTo("x".repeat(700));
    }
  }

  @Test
  void pointer_leadingElsewhere_isNoStream() throws IOException {
    put("a", "file");
    put("a:s", LARGE);
    put("secret", "secret");
    for (var pointer : List.of("../secret", "..", "", "x/../../secret", "zz", "1-1")) {
      setXattr("a", SideStore.PREFIX + "evil", bytes(pointer));
      assertFails(Reason.NOT_FOUND, () -> open("a:evil"));
      try (var handle = open("a")) {
        assertThat(handle.streams()).extracting(StreamInfo::name).containsExactly("", "s");
      }
    }
  }

  /** Who owns a file can say that it has another user's stream, and must not get it. */
  @Test
  void pointer_toAnotherUsersStream_isNoStream() throws IOException {
    put("a", "file");
    put("a:s", LARGE);
    put("mine", "file");
    var side = sideFiles().getFirst().getFileName().toString();
    setXattr("mine", SideStore.PREFIX + "theirs", bytes(side));
    assertThat(content("mine:theirs")).isEqualTo(LARGE);
    try (var handle = open("mine:theirs")) {
      handle.delete();
    }
    setXattr("mine", SideStore.PREFIX + "theirs", bytes(side));
    setXattr(SideStore.FOLDER + "/" + side, "user.sumbawa.owner", Bytes.hex("FEFFFF7F 0102").toByteArray());
    assertFails(Reason.NOT_FOUND, () -> open("mine:theirs"));
    try (var handle = open("mine")) {
      assertThat(handle.streams()).hasSize(1);
      handle.delete();
    }
    assertThat(sideFiles()).hasSize(1);
  }

  @Test
  void folder_thatOthersCanEnter_isNotTrusted() throws IOException {
    put("a", "file");
    put("a:s", LARGE);
    assertThat(exists("a:s")).isTrue();
    Files.setPosixFilePermissions(onDisk(SideStore.FOLDER),
        java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(local().findings()).noneMatch(finding -> finding.contains(SideStore.FOLDER));
    try (var again = serve(LocalSettings.DEFAULT)) {
      assertThat(again.findings()).anyMatch(finding -> finding.contains(SideStore.FOLDER));
      assertFails(Reason.NOT_FOUND, () -> again.open(path("a:s"), false));
      again.create(path("b"), org.sumbawa.vfs.NewFile.FILE).close();
      try (var stream = again.create(path("b:s"), org.sumbawa.vfs.NewFile.FILE)) {
        assertFails(Reason.DISK_FULL, () -> write(stream, 0, LARGE));
      }
    }
  }

  @Test
  void folder_thatIsNone_leavesNoRoomForLargeStreams() throws IOException {
    Files.createSymbolicLink(onDisk(SideStore.FOLDER), temporary);
    put("a", "file");
    put("a:small", "x");
    try (var stream = create("a:s")) {
      assertFails(Reason.DISK_FULL, () -> write(stream, 0, LARGE));
      write(stream, 0, "still small");
    }
    assertThat(content("a:s")).isEqualTo("still small");
    assertThat(names("")).containsExactly("a");
  }
}
