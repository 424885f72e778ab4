package org.sumbawa.events.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.events.Activity;
import org.sumbawa.events.EventAddress;
import org.sumbawa.events.Raised;
import org.sumbawa.events.server.ConnectionTypeMap;
import org.sumbawa.events.server.Event40000Packet;
import org.sumbawa.events.server.Event654FileClose;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;

class FileSinkTest {
  private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

  @TempDir
  Path folder;

  private static Raised closed(long sequence) {
    return new Raised(sequence, Instant.EPOCH, 1, 1, Activity.NONE, 0x80,
        new Event654FileClose(new Guid(sequence, 0)));
  }

  private static List<Raised> read(Path file) throws IOException {
    List<Raised> events = new ArrayList<>();
    JsonLinesReader.read(file, new JsonLinesReader.Taker() {
      @Override
      public void event(Raised raised) {
        events.add(raised);
      }

      @Override
      public void unreadable(long line, String why) {
        throw new AssertionError(line + ": " + why);
      }
    });
    return events;
  }

  @Test
  void events_writtenAndClosed_areAllInTheFileInOrder() throws IOException {
    var file = folder.resolve("events.jsonl");
    var expected = Stream.iterate(1L, n -> n + 1).limit(5_000).map(FileSinkTest::closed).toList();
    try (var sink = new JsonLinesSink(file, Rotation.NEVER, THREADS)) {
      expected.forEach(sink::receive);
    }
    assertThat(read(file)).isEqualTo(expected);
    try (var sink = new JsonLinesSink(file, Rotation.NEVER, THREADS)) {
      sink.receive(closed(5_001));
    }
    assertThat(read(file)).hasSize(5_001);
  }

  @Test
  void file_thatWouldGrowTooLarge_makesRoomAndKeepsTheNewest() throws IOException {
    var file = folder.resolve("events.jsonl");
    try (var sink = new JsonLinesSink(file, new Rotation(2_000, 2), THREADS)) {
      for (int n = 1; n <= 100; n++) {
        sink.receive(closed(n));
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("events.jsonl",
          "events.jsonl.1", "events.jsonl.2");
    }
    var kept = new ArrayList<Raised>();
    for (var name : List.of("events.jsonl.2", "events.jsonl.1", "events.jsonl")) {
      assertThat(Files.size(folder.resolve(name))).isBetween(1L, 2_000L);
      kept.addAll(read(folder.resolve(name)));
    }
    assertThat(kept.getLast()).isEqualTo(closed(100));
    assertThat(kept.stream().map(Raised::sequence)).containsExactlyElementsOf(
        Stream.iterate(101L - kept.size(), n -> n + 1).limit(kept.size()).toList());
  }

  @Test
  void file_withoutOlderOnesKept_startsAnew() throws IOException {
    var file = folder.resolve("events.jsonl");
    try (var sink = new JsonLinesSink(file, new Rotation(1, 0), THREADS)) {
      sink.receive(closed(1));
      sink.receive(closed(2));
    }
    assertThat(read(file)).containsExactly(closed(2));
  }

  /** Writes only once it may. */
  private static Executor after(CountDownLatch release) {
    return task -> THREADS.execute(() -> {
      try {
        release.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      task.run();
    });
  }

  @Test
  void queue_thatIsFull_dropsAndCountsAndDoesNotBlock() throws Exception {
    var release = new CountDownLatch(1);
    var slow = after(release);
    var file = folder.resolve("events.jsonl");
    try (var sink = new JsonLinesSink(file, Rotation.NEVER, slow)) {
      for (int n = 1; n <= LineQueue.MAX_COUNT + 10; n++) {
        sink.receive(closed(n));
      }
      assertThat(sink.dropped()).isEqualTo(10);
      release.countDown();
    }
    assertThat(read(file)).hasSize(LineQueue.MAX_COUNT);
  }

  @Test
  void queue_withLargeEvents_isBoundedByTheirSize() throws Exception {
    var release = new CountDownLatch(1);
    var slow = after(release);
    var packet = new Event40000Packet(ConnectionTypeMap.WSK, EventAddress.NONE, Bytes.of(new byte[6 << 20]));
    var raised = new Raised(1, Instant.EPOCH, 1, 1, Activity.NONE, 0, packet);
    try (var sink = new JsonLinesSink(folder.resolve("events.jsonl"), Rotation.NEVER, slow)) {
      for (int n = 0; n < 10; n++) {
        sink.receive(raised);
      }
      assertThat(sink.dropped()).isEqualTo(8);
      release.countDown();
    }
  }

  @Test
  void events_afterClosing_areCountedAsDropped() throws IOException {
    var sink = new WindowsXmlSink(folder.resolve("events.xml"), Rotation.NEVER, THREADS, "host");
    sink.close();
    sink.receive(closed(1));
    assertThat(sink.dropped()).isEqualTo(1);
    assertThat(sink.failure()).isEmpty();
  }

  @Test
  void file_thatCannotBeOpened_isToldAtOnce() {
    assertThatThrownBy(() -> new JsonLinesSink(folder.resolve("none/events.jsonl"), Rotation.NEVER, THREADS))
        .isInstanceOf(IOException.class);
  }

  @Test
  void disk_thatTakesNoMore_isCountedAndKept() throws IOException {
    var sink = new JsonLinesSink(Path.of("/dev/full"), Rotation.NEVER, THREADS);
    sink.receive(closed(1));
    sink.close();
    assertThat(sink.failure()).isPresent();
  }

  @Test
  void xml_ofEachEvent_isOneLine() throws IOException {
    var file = folder.resolve("events.xml");
    try (var sink = new WindowsXmlSink(file, Rotation.NEVER, THREADS, "host")) {
      sink.receive(closed(1));
      sink.receive(closed(2));
    }
    assertThat(Files.readAllLines(file)).hasSize(2)
        .allMatch(line -> line.startsWith("<Event xmlns=") && line.endsWith("</Event>"));
  }
}
