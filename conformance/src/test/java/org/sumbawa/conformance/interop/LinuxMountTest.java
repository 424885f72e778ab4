package org.sumbawa.conformance.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.conformance.interop.MountedLinux.LONG_AGO;
import static org.sumbawa.conformance.interop.Samples.checksum;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Linux' own client: a kernel mounts the share, and programs that know nothing of SMB use it. */
@ParameterizedClass(name = "{0}")
@EnumSource
class LinuxMountTest {
  private static final int MIB = 1 << 20;

  @TempDir
  static Path home;
  private static MountedLinux linux;

  private final LinuxMount mount;
  private final Path served;

  LinuxMountTest(LinuxMount mount) {
    this.mount = mount;
    served = linux.served(mount);
  }

  /** One boot for all mounts: each test then looks at what came of one step of one mount. */
  @BeforeAll
  static void boot() throws Exception {
    linux = MountedLinux.run(home);
  }

  @AfterAll
  static void finish() throws Exception {
    linux.finish();
  }

  @Test
  void mount_fromBeginningToEnd_leavesNoComplaintInTheKernelsLog() {
    assertThat(linux.does(mount, "mounts")).isEmpty();
    assertThat(linux.does(mount, "unmounts")).isEmpty();
    assertThat(linux.does(mount, "log").lines()).hasSize(2)
        .allMatch(line -> line.contains("CIFS: Attempting to mount \\\\10.0.2.2\\Files"));
  }

  @Test
  void wire_ofAMount_isAsAsked() throws Exception {
    var said = linux.wire(mount);
    assertThat(said.negotiated().dialect()).isEqualTo(mount.dialect().revision());
    if (mount == LinuxMount.V3_1_1_SEALED) {
      assertThat(Integer.decode(said.negotiated().cipher())).isEqualTo(mount.algorithm().id());
    }
    said.assertProtected(mount.algorithm(), "more from there", "guarded");
  }

  @Test
  void folder_browsed_isAsOnTheDisk() {
    assertThat(does("browse")).contains(".", "./changing", "./link", "./sub", "./sub/below", "./sublink",
        "./told", "regular file 5 " + LONG_AGO.getEpochSecond() + " told");
    assertThat(does("browse")).anyMatch(line -> line.startsWith("directory "))
        .anyMatch(line -> line.startsWith("regular file 6 ") && line.endsWith(" sub/below"));
  }

  @Test
  void links_onTheDisk_areShownAndFollowedByTheClient() {
    assertThat(does("symlinks")).containsExactly("told", "sub", "told", "below");
  }

  @Test
  void file_ofEightMebibytes_comesBackAsItWent() throws Exception {
    assertThat(does("big")).containsExactly(checksum(served.resolve("big")) + "  big");
    assertThat(served.resolve("big")).hasSize(8 * MIB);
  }

  @Test
  void file_appendedCutAndOverwritten_isTheSameOnTheDisk() {
    assertThat(does("edits")).containsExactly("aaaaXXaaaabb", "5000");
    assertThat(served.resolve("edited")).hasContent("aaaaXXaaaabb");
    assertThat(served.resolve("grown")).hasContent("grown" + "\0".repeat(4995));
  }

  @Test
  void renames_ofFilesAndFolders_happenOnTheDisk() throws Exception {
    assertThat(does("renames")).containsExactly("first", "inside", "second", "new", "new folder",
        "new folder/empty", "new folder/file", "new folder/moved");
    assertThat(Samples.tree(served.resolve("new folder"))).containsOnlyKeys("", "empty", "file", "moved");
    assertThat(served.resolve("renamed")).hasContent("first\n");
    assertThat(served.resolve("replaced")).hasContent("new\n");
    for (var gone : new String[]{"first", "second", "replacing", "folder", "empty"}) {
      assertThat(served.resolve(gone)).doesNotExist();
    }
  }

  @Test
  void deletes_ofFilesAndFolders_areRefusedOnlyWhereSomethingIsLeft() {
    assertThat(does("deletes")).startsWith("rmdir: 'doomed': Directory not empty", "unlinked")
        .doesNotContain("doomed", "tree", "open").contains("told");
    for (var gone : new String[]{"doomed", "tree", "open"}) {
      assertThat(served.resolve(gone)).doesNotExist();
    }
  }

  @Test
  void folder_ofThreeHundred_isComplete() throws Exception {
    assertThat(does("many")).containsExactly("300", "300");
    assertThat(Samples.tree(served.resolve("many"))).containsOnlyKeys(
        IntStream.rangeClosed(0, 300).mapToObj(i -> i == 0 ? "" : "number-" + i).toArray(String[]::new));
    assertThat(served.resolve("many").resolve("number-300")).hasContent("300\n");
  }

  @Test
  void names_ofTheWorldAndNotOfWindows_areOnTheDiskAsTheyAreMeant() throws Exception {
    var onDisk = new TreeMap<String, String>();
    try (var files = Files.list(served.resolve("names"))) {
      for (var file : files.toList()) {
        onDisk.put(String.valueOf(file.getFileName()), Files.readString(file).strip());
      }
    }
    var names = new String[]{"with  two spaces", "Grüße, Jürgen", "中文文件", "日本語のファイル", "🦘", "what?", "a:b",
        "a*b", "less<more>", "pipe|pipe", "\"said\"", "ends with a dot.", "ends with a space ", ".dotted"};
    assertThat(onDisk).containsOnlyKeys(names)
        .allSatisfy((name, text) -> assertThat(text).isEqualTo(name.strip()));
    assertThat(does("names")).containsExactlyInAnyOrder(
        Arrays.stream(names).map(name -> "names/" + name + ":" + name).toArray(String[]::new));
  }

  @Test
  void space_ofTheMount_isThatOfTheDisk() throws Exception {
    var words = linux.does(mount, "space").split(" +", -1);
    var disk = Files.getFileStore(served);
    assertThat(Long.parseLong(words[1]) << 10).isBetween(disk.getTotalSpace() - MIB, disk.getTotalSpace());
    assertThat(Long.parseLong(words[3]) << 10).isPositive().isLessThanOrEqualTo(disk.getTotalSpace());
  }

  @Test
  void hole_punched_isOneOnTheDisk() throws Exception {
    var holed = served.resolve("holed");
    if (mount.punchesHoles()) {
      assertThat(does("holes")).containsExactly("1048576");
      assertThat(Arrays.copyOfRange(Files.readAllBytes(holed), 4 << 16, 12 << 16)).containsOnly(0);
      assertThat(linux.bytesOnDisk(holed)).isLessThan(MIB);
    } else {
      assertThat(linux.tries(mount, "holes").text()).contains("unsupported");
    }
    assertThat(holed).hasSize(MIB);
  }

  @Test
  void file_writtenFarBehindItsEnd_isSparseOnTheDisk() throws Exception {
    assertThat(does("sparse").getFirst()).isEqualTo("0000000  \\0  \\0   e   n   d");
    assertThat(served.resolve("sparse")).hasSize(64 * MIB + 3);
    assertThat(linux.bytesOnDisk(served.resolve("sparse"))).isLessThan(MIB);
  }

  @Test
  void modeAndTimes_set_areSeenByTheOtherMountAndKept() throws Exception {
    var there = "/other/" + mount.name() + "/" + mount.name() + "/";
    assertThat(does("attributes"))
        .contains("555 " + there + "locked", LONG_AGO.getEpochSecond() + " " + there + "dated", "refused")
        .endsWith("y");
    assertThat(served.resolve("locked")).hasContent("y\n");
    assertThat(Files.getLastModifiedTime(served.resolve("dated"))).isEqualTo(FileTime.from(LONG_AGO));
  }

  @Test
  void extendedAttribute_set_isSeenByTheOtherMountAndKept() throws Exception {
    assertThat(does("extended")).containsExactly("green");
    var view = Files.getFileAttributeView(served.resolve("attributed"), UserDefinedFileAttributeView.class);
    var bytes = ByteBuffer.allocate(view.size("colour"));
    view.read("colour", bytes);
    assertThat(bytes.array()).isEqualTo("green".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void lock_ofOneMount_holdsAgainstTheOther() {
    assertThat(does("locks")).containsExactly("here: locked", "flock: 4: Permission denied", "there: refused",
        "there: locked", "flock: 3: Permission denied", "here: refused", "here: locked");
  }

  @Test
  void file_writtenByOneMount_isReadByTheOther() {
    assertThat(does("shared")).containsExactly("from here", "from there", "from there", "more from here",
        "more from there", "shared.moved");
    assertThat(served.resolve("shared.moved")).hasContent("from there\nmore from here\nmore from there\n");
    assertThat(served.resolve("shared")).doesNotExist();
  }

  @Test
  void file_changedUnderneath_isSeenByTheMount() {
    assertThat(does("beneath")).containsExactly("before", "after, and longer", "created", "created");
  }

  private List<String> does(String step) {
    return linux.does(mount, step).lines().toList();
  }
}
