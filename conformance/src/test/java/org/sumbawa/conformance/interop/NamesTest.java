package org.sumbawa.conformance.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.conformance.peer.Smbclient;

/** Names, and many of them, in every dialect. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.sumbawa.conformance.interop.Terms#best")
class NamesTest {
  private static final Pattern ENTRY =
      Pattern.compile("^  (.*?) +[A-Z]* +\\d+  \\w{3} \\w{3} [ \\d]\\d ", Pattern.MULTILINE);
  private static final List<String> OF_THE_WORLD =
      List.of("Grüße, Jürgen", "naïve café", "Ελληνικά", "Русский", "中文文件", "日本語のファイル", "한국어", "עברית",
          "🦘 and 🎉", "with  two spaces", ".dotted", "longer" + "r".repeat(249));
  private static final List<String> NOT_OF_WINDOWS = List.of("what?", "a:b", "a*b", "less<more>", "pipe|pipe",
      "\"said\"", "back\\slash", "ends with a dot.", "ends with a space ");
  private static final int MANY = 10_000;

  @TempDir
  static Path home;
  private static InteropServer server;

  private final Smbclient client;
  private final String folder;
  private final Path served;

  NamesTest(Terms terms) throws IOException {
    client = server.client(terms);
    folder = terms.folderName();
    served = Files.createDirectories(server.share().resolve(folder));
  }

  @BeforeAll
  static void start() throws Exception {
    server = InteropServer.start(home);
    var many = Files.createDirectories(server.share().resolve("many"));
    for (int i = 0; i < MANY; i++) {
      Files.createFile(many.resolve("number " + i));
    }
  }

  @AfterAll
  static void finish() throws Exception {
    server.finish();
  }

  @Test
  void listing_ofTenThousand_isComplete() throws Exception {
    assertThat(list("many\\*")).hasSize(MANY + 2).contains(".", "..")
        .containsAll(IntStream.range(0, MANY).mapToObj(i -> "number " + i).toList());
  }

  @Test
  void pattern_amongTenThousand_selects() throws Exception {
    assertThat(list("many\\NUMBER 12?4")).containsExactlyInAnyOrderElementsOf(
        IntStream.range(0, 10).mapToObj(i -> "number 12" + i + "4").toList());
    assertThat(list("many\\*9999")).containsExactly("number 9999");
    assertThat(client.run("Files", "ls many\\none*").text()).contains("NT_STATUS_NO_SUCH_FILE");
  }

  @Test
  void names_ofTheWorld_goThereAndBack() throws Exception {
    var here = Files.createDirectories(home.resolve("here").resolve(folder));
    var there = Files.createDirectories(served.resolve("world"));
    for (var name : OF_THE_WORLD) {
      Files.writeString(here.resolve(name), name);
    }
    var back = Files.createDirectories(home.resolve("back").resolve(folder));
    client.does("Files", "prompt off", "lcd \"" + here + "\"", "cd \"" + folder + "\\world\"", "mput *",
        "lcd \"" + back + "\"", "mget *");
    assertThat(Samples.tree(there)).hasSize(OF_THE_WORLD.size() + 1).isEqualTo(Samples.tree(here));
    assertThat(Samples.tree(back)).isEqualTo(Samples.tree(here));
    assertThat(list(folder + "\\world\\*")).containsAll(OF_THE_WORLD);
  }

  @Test
  void names_notOfWindows_canBeReadUnderOthers() throws Exception {
    var there = Files.createDirectories(served.resolve("foreign"));
    for (var name : NOT_OF_WINDOWS) {
      Files.writeString(there.resolve(name), "content of " + name);
    }
    var back = Files.createDirectories(home.resolve("foreign").resolve(folder));
    client.does("Files", "prompt off", "cd \"" + folder + "\\foreign\"", "lcd \"" + back + "\"", "mget *");
    try (var files = Files.list(back)) {
      var contents = files.map(NamesTest::text).toList();
      assertThat(contents).containsExactlyInAnyOrderElementsOf(
          NOT_OF_WINDOWS.stream().map(name -> "content of " + name).toList());
    }
    var seen = list(folder + "\\foreign\\*");
    assertThat(seen).hasSize(NOT_OF_WINDOWS.size() + 2).noneMatch(name -> name.matches(".*[\\\\:*?\"<>|].*"));
  }

  @Test
  void names_thatAClientSendsMapped_areOnTheDiskAsTheyAreMeant() throws Exception {
    // Private characters stand for those that Windows forbids, as Services for Macintosh began and Samba goes on.
    var local = Files.writeString(server.program().home().resolve("local"), "x");
    client.does("Files", "put " + local + " \"" + folder + "\\why\uF025\"");
    assertThat(served.resolve("why?")).hasContent("x");
    assertThat(served.resolve("why\uF025")).doesNotExist();
  }

  @Test
  void names_inAnotherCase_areTheSameFile() throws Exception {
    var local = Files.writeString(server.program().home().resolve("local"), "first");
    var second = Files.writeString(server.program().home().resolve("local2"), "second");
    client.does("Files", "cd " + folder, "mkdir Straße", "put " + local + " Straße\\Ärger.TXT",
        "put " + second + " STRAßE\\ärger.txt", "get straße\\ÄRGER.txt got");
    assertThat(Samples.tree(served.resolve("Straße"))).containsOnlyKeys("", "Ärger.TXT");
    assertThat(server.program().home().resolve("got")).hasContent("second");
    client.does("Files", "cd " + folder, "del straße\\äRGER.TXT");
    assertThat(Samples.tree(served.resolve("Straße"))).containsOnlyKeys("");
  }

  private List<String> list(String pattern) throws IOException, InterruptedException {
    var listed = client.does("Files", "ls \"" + pattern + "\"");
    return ENTRY.matcher(listed).results().map(entry -> entry.group(1)).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
