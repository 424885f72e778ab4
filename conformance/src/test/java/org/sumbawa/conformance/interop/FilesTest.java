package org.sumbawa.conformance.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.conformance.interop.Samples.checksum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.conformance.peer.Smbclient;

/** What people do with files, on all terms. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.sumbawa.conformance.interop.Terms#all")
class FilesTest {
  private static final List<Integer> SIZES = List.of(0, 1, 65_537, (5 << 20) + 3);

  @TempDir
  static Path home;
  private static InteropServer server;

  private final Smbclient client;
  private final String folder;
  private final Path served;
  private final Path local;

  FilesTest(Terms terms) throws IOException {
    client = server.client(terms);
    folder = terms.folderName();
    served = Files.createDirectories(server.share().resolve(folder));
    local = Files.createDirectories(home.resolve("local").resolve(folder));
  }

  @BeforeAll
  static void start() throws Exception {
    server = InteropServer.start(home);
  }

  @AfterAll
  static void finish() throws Exception {
    server.finish();
  }

  @Test
  void files_ofAnySize_comeBackAsTheyWent() throws Exception {
    var commands = new ArrayList<String>();
    for (int size : SIZES) {
      Samples.file(local.resolve("of" + size), size);
      commands.add("put of" + size);
      commands.add("get of" + size + " back" + size);
    }
    does(commands);
    for (int size : SIZES) {
      var sent = checksum(local.resolve("of" + size));
      assertThat(checksum(served.resolve("of" + size))).as("on the disk, of %s", size).isEqualTo(sent);
      assertThat(checksum(local.resolve("back" + size))).as("back again, of %s", size).isEqualTo(sent);
    }
  }

  @Test
  void file_renamedAndDeleted_isWhereItShouldBe() throws Exception {
    var sent = Samples.file(local.resolve("sent"), 1000);
    does(List.of("put sent first", "put sent second", "mkdir below", "rename first below\\moved",
        "rename second Second", "put sent gone", "del gone", "mkdir empty", "rmdir empty"));
    assertThat(Samples.tree(served.resolve("below"))).containsOnlyKeys("", "moved").containsEntry("moved",
        checksum(sent));
    assertThat(served.resolve("Second")).hasSize(1000);
    assertThat(served.resolve("first")).doesNotExist();
    assertThat(served.resolve("second")).doesNotExist();
    assertThat(served.resolve("gone")).doesNotExist();
    assertThat(served.resolve("empty")).doesNotExist();
  }

  /** The client names the link by a path that begins with a backslash. */
  @Test
  void file_withASecondName_isOneFile() throws Exception {
    Samples.file(local.resolve("linked"), 100);
    does(List.of("put linked", "mkdir links", "hardlink linked links\\second", "hardlink linked third"));
    assertThat(Files.isSameFile(served.resolve("linked"), served.resolve("links/second"))).isTrue();
    assertThat(Files.getAttribute(served.resolve("third"), "unix:nlink")).isEqualTo(3);
    assertThat(client.run("Files", "cd " + folder, "hardlink linked third").text())
        .contains("NT_STATUS_OBJECT_NAME_COLLISION");
    assertThat(client.run("Files", "cd " + folder, "hardlink linked nowhere\\name").text())
        .contains("NT_STATUS_OBJECT_PATH_NOT_FOUND");
  }

  @Test
  void rename_ontoAnotherFile_isRefused() throws Exception {
    Samples.file(local.resolve("one"), 1);
    Samples.file(local.resolve("two"), 2);
    does(List.of("put one", "put two"));
    assertThat(client.run("Files", "cd " + folder, "rename one two").text())
        .contains("NT_STATUS_OBJECT_NAME_COLLISION");
    assertThat(served.resolve("one")).hasSize(1);
    assertThat(served.resolve("two")).hasSize(2);
  }

  @Test
  void allinfo_ofAFile_tellsItsSizeTimesAndAttributes() throws Exception {
    Samples.file(local.resolve("told"), 12_345);
    var told = does(List.of("put told", "setmode told +rhs",
        "utimes told 2001:02:03-04:05:06 -1 2004:05:06-07:08:09 -1", "allinfo told"));
    assertThat(told).contains("stream: [::$DATA], 12345 bytes", "attributes: RHS",
        "create_time:    Sat Feb  3 04:05:06 2001", "write_time:     Thu May  6 07:08:09 2004");
    does(List.of("setmode told -rhs"));
  }

  @Test
  void streams_ofAFile_areListedReadAndDeletedApart() throws Exception {
    Files.writeString(local.resolve("body"), "the body");
    Files.writeString(local.resolve("note"), "a note");
    var listed = does(List.of("put body streamed", "put note streamed:note", "put body streamed:other",
        "wdel 0 streamed:other", "get streamed:note note.back", "get streamed body.back",
        "allinfo streamed"));
    assertThat(listed).contains("stream: [::$DATA], 8 bytes", "stream: [:note:$DATA], 6 bytes")
        .doesNotContain("other");
    assertThat(local.resolve("note.back")).hasContent("a note");
    assertThat(local.resolve("body.back")).hasContent("the body");
    assertThat(served.resolve("streamed")).hasContent("the body");
  }

  @Test
  void extendedAttributes_ofAFile_areKept() throws Exception {
    Samples.file(local.resolve("attributed"), 10);
    var listed = does(List.of("put attributed", "setea attributed COLOUR green", "geteas attributed"));
    assertThat(listed).contains("COLOUR").containsPattern("g\\s*r\\s*e\\s*e\\s*n");
  }

  @Test
  void copy_byTheServer_isTheSame() throws Exception {
    var sent = Samples.file(local.resolve("original"), (3 << 20) + 1);
    does(List.of("put original", "scopy original copied"));
    assertThat(checksum(served.resolve("copied"))).isEqualTo(checksum(sent));
  }

  @Test
  void tree_sentAndFetched_isTheSame() throws Exception {
    var tree = Files.createDirectories(local.resolve("tree"));
    for (int i = 0; i < 3; i++) {
      var below = Files.createDirectories(tree.resolve("folder " + i).resolve("deeper"));
      for (int j = 0; j < 4; j++) {
        Samples.file(below.resolveSibling("file " + j), 100 * i + j);
        Samples.file(below.resolve("deep" + j), 10_000 * i + j);
      }
    }
    var back = Files.createDirectories(local.resolve("back"));
    does(List.of("mkdir tree", "recurse on", "prompt off", "lcd tree", "cd tree", "mput *", "lcd " + back,
        "mget *"));
    assertThat(Samples.tree(served.resolve("tree"))).hasSize(31).isEqualTo(Samples.tree(tree));
    assertThat(Samples.tree(back)).isEqualTo(Samples.tree(tree));
  }

  private String does(List<String> commands) throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of("lcd " + local, "cd " + folder));
    all.addAll(commands);
    return client.does("Files", all.toArray(String[]::new));
  }
}
