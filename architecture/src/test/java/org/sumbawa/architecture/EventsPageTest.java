package org.sumbawa.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.events.Provider;
import org.sumbawa.events.catalog.EventCatalog;

/** Holds {@code docs/events.md} to the catalog and the sources, and the words of events to settings and commands. */
class EventsPageTest {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  @TempDir
  Path folder;

  @Test
  void page_inTheRepository_isWhatCatalogAndSourcesGive() throws IOException {
    var file = Sources.ROOT.resolve("docs/events.md");
    var page = EventsPage.write(EventSources.of(Sources.files(".java")));
    if (Boolean.getBoolean("sumbawa.write")) {
      Files.writeString(file, page);
    }
    assertThat(Files.exists(file) ? Sources.read(file) : "").as(
        "docs/events.md; to write it anew: mvn -pl architecture test -Dtest=EventsPageTest -Dsumbawa.write=true")
        .isEqualTo(page);
    assertThat(page.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| id "))).hasSize(245);
  }

  @Test
  void sources_thatRaiseAndProvoke_areFoundByTheirRecordsAndAnnotations() throws IOException {
    var main = write("src/main/java/Raiser.java", """
        import org.sumbawa.events.client.Event40000Packet;
        import org.sumbawa.events.server.Event1020SlowFsOperationV1;
        import org.sumbawa.events.server.Event654FileClose;
        class Raiser {
          record Inner() { Object a() { return new Event654FileClose(null); } }
          Object b = (java.util.function.Supplier<Object>) Event40000Packet::new;
          Object c = new org.sumbawa.events.server.Event551SessionAuthFailureV2();
          Object d = new Event1020SlowFsOperationV1();
          Object e = new PacketEvents(null, Provider.SERVER, 1);
        }
        """);
    var test = write("src/test/java/StoryTest.java", """
        import org.sumbawa.events.Provokes;
        import org.sumbawa.events.server.Event656FileTerminate;
        class StoryTest {
          @Provokes(654) void one() { new Event656FileTerminate(null); }
          @Provokes(value = {551, 1020}, versions = 1) void two() {}
          @Provokes(value = 40000, provider = Provider.CLIENT) void three() {}
        }
        """);
    var found = EventSources.of(List.of(main, test));
    var raised = new ArrayList<String>();
    var provoked = new ArrayList<String>();
    for (var type : EventCatalog.TYPES) {
      found.raisedBy(type).forEach(name -> raised.add(type + " " + name));
      found.provokedBy(type).forEach(name -> provoked.add(type + " " + name));
    }
    assertThat(raised).containsExactly("server 551v2 SessionAuthFailureV2 Raiser",
        "server 654v0 FileClose Raiser", "server 1020v1 SlowFsOperationV1 Raiser",
        "server 2000v0 PacketFragment Raiser", "server 40000v0 Packet Raiser",
        "client 40000v0 Packet Raiser");
    assertThat(provoked).containsExactly("server 551v1 SessionAuthFailureV1 StoryTest.two",
        "server 654v0 FileClose StoryTest.one", "server 1020v1 SlowFsOperationV1 StoryTest.two",
        "client 40000v0 Packet StoryTest.three");
  }

  @Test
  void annotation_withAnUnknownId_isRefused() throws IOException {
    var test = write("src/test/java/WrongTest.java", """
        class WrongTest { @Provokes(77777) void one() {} }
        """);
    assertThatThrownBy(() -> EventSources.of(List.of(test))).hasMessageContaining("77777");
  }

  private Path write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void guidance_ofTheServersEvents_namesSettingsThatThereAre() {
    var settings = Sources.read(Sources.ROOT.resolve("docs/settings.md"));
    var unknown = new ArrayList<String>();
    int seen = 0;
    for (var type : EventCatalog.TYPES) {
      for (var quoted : QUOTED.matcher(type.words().guidance()).results().toList()) {
        var name = quoted.group(1);
        if (type.provider() == Provider.SERVER && !name.startsWith("./")) {
          seen++;
          if (!settings.contains("`" + name + "`")) {
            unknown.add(type + ": " + name);
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
    assertThat(unknown).isEmpty();
  }

  @Test
  void guidance_ofAllEvents_namesCommandsThatThereAre() {
    var cli = String.join("\n", Sources.files(".java").stream()
        .filter(file -> Sources.name(file).startsWith("cli/src/main/")).map(Sources::read).toList());
    var unknown = new ArrayList<String>();
    int seen = 0;
    for (var type : EventCatalog.TYPES) {
      for (var quoted : QUOTED.matcher(type.words().guidance()).results().toList()) {
        if (quoted.group(1).startsWith("./sumbawa ")) {
          seen++;
          var verb = quoted.group(1).split(" ", -1)[1];
          if (!Pattern.compile("@Command\\(\\s*name = \"" + verb + "\"").matcher(cli).find()) {
            unknown.add(type + ": " + quoted.group(1));
          }
        }
      }
    }
    assertThat(seen).isPositive();
    assertThat(unknown).isEmpty();
  }
}
