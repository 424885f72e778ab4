package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Events;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.server.Event1004SignatureValidationFailureV0;
import org.sumbawa.events.server.Event1004SignatureValidationFailureV1;
import org.sumbawa.events.server.Event1021LmCompatibilityLevelNonDefault;
import org.sumbawa.events.server.Event700ShareAdd;
import org.sumbawa.events.sink.JsonLinesSink;
import org.sumbawa.events.sink.Rotation;

class EventsCommandTest {
  private static final Instant TIME = Instant.parse("2026-05-01T08:00:00Z");

  @TempDir
  Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeEvents() throws IOException {
    file = folder.resolve("events.jsonl");
    var events = new Events(EventCatalog.TYPES, () -> TIME, (subscriber, failure) -> {
      throw new AssertionError(failure);
    });
    try (var sink = new JsonLinesSink(file, Rotation.NEVER, Thread::startVirtualThread, (who, what) -> {
      throw new AssertionError(what);
    })) {
      try (var subscription = events.subscribe(sink, EventFilter.ALL)) {
        events.raise(new Event700ShareAdd("docs", "*", "/srv/docs", 0, 0, 0, 0, 0));
        events.raise(new Event1021LmCompatibilityLevelNonDefault(2, 5));
        assertThat(subscription).isNotNull();
      }
    }
  }

  @Test
  void events_ofAFile_areALineEach() {
    var run = CommandRun.of("events", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith("2026-05-01T08:00:00Z"));
    assertThat(run.out()).contains("700", "docs", "/srv/docs", "1021");
  }

  @Test
  void events_filtered_areThoseThatPassAllFilters() {
    assertThat(lines("--id", "700")).isEqualTo(1);
    assertThat(lines("--id", "650,1021")).isEqualTo(1);
    assertThat(lines("--channel", "security")).isEqualTo(1);
    assertThat(lines("--level", "error")).isZero();
    assertThat(lines("--contains", "SRV/Docs")).isEqualTo(1);
    assertThat(lines("--contains", "docs", "--id", "1021")).isZero();
    assertThat(lines("--since", "2026-05-01T08:00:01Z")).isZero();
    assertThat(lines("--since", "2026-05-01T08:00:00Z")).isEqualTo(2);
  }

  @Test
  void events_sinceADay_areThoseFromItsBeginning() {
    assertThat(lines("--since", "2026-04-29")).isEqualTo(2);
    assertThat(lines("--since", "2026-05-03")).isZero();
    var run = CommandRun.of("events", file.toString(), "--since", "yesterday");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("sumbawa: --since: 'yesterday' is no day such as 2026-05-01, nor a time such as"
            + " 2026-05-01T08:00\n");
  }

  @Test
  void events_full_haveEveryField() {
    assertThat(CommandRun.of("events", file.toString(), "--full").out()).contains("PathName = /srv/docs",
        "DefaultLmCompatibilityLevel = 5");
  }

  @Test
  void events_withALineCutWithinACharacter_areStillRead() throws IOException {
    var whole = Files.readAllBytes(file);
    Files.write(file, "{\"time\":\"ä".getBytes(StandardCharsets.UTF_8));
    try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      out.truncate(out.size() - 1);
    }
    Files.writeString(file, "\n", StandardOpenOption.APPEND);
    Files.write(file, whole, StandardOpenOption.APPEND);
    var run = CommandRun.of("events", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).startsWith(file + ":1: ").hasLineCount(1);
  }

  @Test
  void events_withABrokenLine_areStillRead() throws IOException {
    Files.writeString(file, "{\"time\":\n", StandardOpenOption.APPEND);
    var run = CommandRun.of("events", file.toString());
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).startsWith(file + ":3: ");
  }

  @Test
  void events_unknownChannel_namesThoseThatAre() {
    var run = CommandRun.of("events", file.toString(), "--channel", "Securty");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no channel Securty", "Security");
  }

  @Test
  void events_missingFile_saysSo() {
    var run = CommandRun.of("events", folder.resolve("none").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("there is no file");
  }

  @Test
  void events_raisedInSeveralVersions_areToldOnceUnlessAllAreWanted() throws IOException {
    file = folder.resolve("versions.jsonl");
    var events = new Events(EventCatalog.TYPES, () -> TIME, (subscriber, failure) -> {
      throw new AssertionError(failure);
    });
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 445);
    try (var sink = new JsonLinesSink(file, Rotation.NEVER, Thread::startVirtualThread, (who, what) -> {
      throw new AssertionError(what);
    }); var subscription = events.subscribe(sink, EventFilter.ALL)) {
      events.raise(new Event1004SignatureValidationFailureV0("PC", "alice"));
      events.raise(new Event1004SignatureValidationFailureV1("PC", "alice", here, 7));
      assertThat(subscription).isNotNull();
    }
    assertThat(lines()).isEqualTo(1);
    assertThat(CommandRun.of("events", file.toString(), "--full").out()).contains("SessionID");
    assertThat(lines("--all-versions")).isEqualTo(2);
  }

  @Test
  void explain_knownId_tellsWhenAndWhat() {
    var run = CommandRun.of("events", "--explain", "551");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Event 551, version 0", "Event 551, version 2", "Raised when");
  }

  @Test
  void explain_unknownId_saysSo() {
    var run = CommandRun.of("events", "--explain", "4242");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("sumbawa: there is no event 4242\n");
  }

  @Test
  void events_neitherFileNorId_isAMisunderstanding() {
    assertThat(CommandRun.of("events").status()).isEqualTo(2);
    assertThat(CommandRun.of("events", file.toString(), "--explain", "551").status()).isEqualTo(2);
  }

  private long lines(String... filter) {
    var arguments = new ArrayList<>(List.of("events", file.toString()));
    arguments.addAll(List.of(filter));
    return CommandRun.of(arguments.toArray(String[]::new)).out().lines().count();
  }
}
