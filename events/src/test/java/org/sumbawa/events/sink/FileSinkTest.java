package org.sumbawa.events.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

  private static final FileSink.Watch WATCH = (sink, what) -> {
    throw new AssertionError(sink + ": " + what);
  };

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
  private final FileSink.Watch watch = (sink, what) -> {
    told.add(sink + ": " + what);
    changes.add(sink + ": " + what);
  };

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
    try (var sink = new JsonLinesSink(file, Rotation.NEVER, THREADS, WATCH)) {
      expected.forEach(sink::receive);
    }
    assertThat(read(file)).isEqualTo(expected);
    try (var sink = new JsonLinesSink(file, Rotation.NEVER, THREADS, WATCH)) {
      sink.receive(closed(5_001));
    }
    assertThat(read(file)).hasSize(5_001);
  }

  @Test
  void file_thatWouldGrowTooLarge_makesRoomAndKeepsTheNewest() throws IOException {
    var file = folder.resolve("events.jsonl");
    try (var sink = new JsonLinesSink(file, new Rotation(2_000, 2), THREADS, WATCH)) {
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
    try (var sink = new JsonLinesSink(file, new Rotation(1, 0), THREADS, WATCH)) {
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
    try (var sink = new JsonLinesSink(file, Rotation.NEVER, slow, watch)) {
      for (int n = 1; n <= LineQueue.MAX_COUNT + 10; n++) {
        sink.receive(closed(n));
      }
      assertThat(sink.dropped()).isEqualTo(10);
      release.countDown();
    }
    assertThat(read(file)).hasSize(LineQueue.MAX_COUNT);
    assertThat(told).containsExactly("JSON lines: events are being lost: too many at once");
  }

  @Test
  void queue_withLargeEvents_isBoundedByTheirSize() throws Exception {
    var release = new CountDownLatch(1);
    var slow = after(release);
    var packet = new Event40000Packet(ConnectionTypeMap.WSK, EventAddress.NONE, Bytes.of(new byte[6 << 20]));
    var raised = new Raised(1, Instant.EPOCH, 1, 1, Activity.NONE, 0, packet);
    try (var sink = new JsonLinesSink(folder.resolve("events.jsonl"), Rotation.NEVER, slow, watch)) {
      for (int n = 0; n < 10; n++) {
        sink.receive(raised);
      }
      assertThat(sink.dropped()).isEqualTo(8);
      release.countDown();
    }
  }

  @Test
  void events_afterClosing_areCountedAsDropped() throws IOException {
    var sink = new WindowsXmlSink(folder.resolve("events.xml"), Rotation.NEVER, THREADS, WATCH, "host");
    sink.close();
    sink.receive(closed(1));
    assertThat(sink.dropped()).isEqualTo(1);
    assertThat(sink.failure()).isEmpty();
  }

  @Test
  void file_thatCannotBeOpened_isToldAtOnce() {
    assertThatThrownBy(
        () -> new JsonLinesSink(folder.resolve("none/events.jsonl"), Rotation.NEVER, THREADS, WATCH))
        .isInstanceOf(IOException.class);
  }

  @Test
  void disk_thatTakesNoMore_isToldAndWhatItDoesNotTakeIsCounted() throws IOException {
    var sink = new JsonLinesSink(Path.of("/dev/full"), Rotation.NEVER, THREADS, watch);
    sink.receive(closed(1));
    sink.receive(closed(2));
    sink.close();
    assertThat(sink.dropped()).isEqualTo(2);
    assertThat(sink.failure()).isPresent();
    assertThat(told).containsExactly("JSON lines: events are being lost: No space left on device");
  }

  /** The link leads to a disk that is full, and then to one that is not. */
  @Test
  void disk_thatTakesThemAgain_isToldAndGoesOnWithALineOfItsOwn() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/full"));
    var file = Files.writeString(folder.resolve("events.jsonl"), "{\"cut");
    try (var sink = new JsonLinesSink(link, Rotation.NEVER, THREADS, watch)) {
      sink.receive(closed(1));
      assertThat(changes.poll(10, TimeUnit.SECONDS)).isEqualTo(told.getFirst());
      Files.delete(link);
      Files.createSymbolicLink(link, file);
      sink.receive(closed(2));
      assertThat(changes.poll(10, TimeUnit.SECONDS))
          .isEqualTo("JSON lines: events are written again; lost: 1");
    }
    assertThat(Files.readAllLines(file)).hasSize(2).first().isEqualTo("{\"cut");
  }

  /** Of a line that the disk takes half of, nothing stays. */
  @Test
  void line_ofWhichTheDiskTakesHalf_leavesNothingBehind() throws Exception {
    var file = folder.resolve("events");
    var rotating = new RotatingFile(file, Rotation.NEVER);
    rotating.write("whole");
    rotating.flush();
    rotating.write("x".repeat(100_000));
    assertThat(file).as("as when half of it was taken").hasSize(100_007);
    rotating.abandon();
    assertThat(file).hasContent("whole\n");
    rotating.write("next");
    rotating.close();
    assertThat(Files.readAllLines(file)).containsExactly("whole", "next");
  }

  @Test
  void file_whoseWriterEndedWithinALine_goesOnWithALineOfItsOwn() throws IOException {
    var file = Files.writeString(folder.resolve("events"), "whole\n{\"cut");
    try (var sink = new JsonLinesSink(file, Rotation.NEVER, THREADS, WATCH)) {
      sink.receive(closed(1));
    }
    assertThat(Files.readAllLines(file)).hasSize(3).startsWith("whole", "{\"cut");
  }

  @Test
  void event_thatHasNoText_isLostAlone() throws IOException {
    var file = folder.resolve("events");
    var queue = new LineQueue(new RotatingFile(file, Rotation.NEVER), raised -> {
      if (raised.sequence() == 2) {
        throw new IllegalStateException("no words");
      }
      return "line " + raised.sequence();
    }, what -> watch.told("a queue", what));
    var release = new CountDownLatch(1);
    queue.start(after(release));
    for (int n = 1; n <= 3; n++) {
      queue.offer(closed(n));
    }
    release.countDown();
    queue.close();
    assertThat(Files.readAllLines(file)).containsExactly("line 1", "line 3");
    assertThat(queue.dropped()).isEqualTo(1);
    assertThat(told).containsExactly("a queue: events are being lost: event 654 has no text");
  }

  @Test
  void file_thatIsMade_isForItsOwnerAlone() throws IOException {
    var file = folder.resolve("events.jsonl");
    try (var sink = new JsonLinesSink(file, new Rotation(1, 1), THREADS, WATCH)) {
      sink.receive(closed(1));
      sink.receive(closed(2));
    }
    for (var path : List.of(file, folder.resolve("events.jsonl.1"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
    }
  }

  @Test
  void xml_ofEachEvent_isOneLine() throws IOException {
    var file = folder.resolve("events.xml");
    try (var sink = new WindowsXmlSink(file, Rotation.NEVER, THREADS, WATCH, "host")) {
      sink.receive(closed(1));
      sink.receive(closed(2));
    }
    assertThat(Files.readAllLines(file)).hasSize(2)
        .allMatch(line -> line.startsWith("<Event xmlns=") && line.endsWith("</Event>"));
  }
}
