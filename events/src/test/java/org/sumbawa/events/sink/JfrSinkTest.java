package org.sumbawa.events.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.events.Activity;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Events;
import org.sumbawa.events.Provider;
import org.sumbawa.events.RandomEvents;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.server.ConnectionTypeMap;
import org.sumbawa.events.server.Event11RequestRead;
import org.sumbawa.events.server.Event40000Packet;
import org.sumbawa.events.server.Event502ConnectionTerminate;
import org.sumbawa.events.server.Event654FileClose;
import org.sumbawa.events.server.RequestHead;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;

class JfrSinkTest {
  private static final Guid FILE = Guid.parse("11111111-2222-3333-4444-555555555555");
  private static final InetSocketAddress PEER = new InetSocketAddress("192.0.2.7", 445);

  @TempDir
  Path folder;

  private final Events events = new Events(EventCatalog.TYPES, () -> Instant.EPOCH, (subscriber, failure) -> {
    throw new AssertionError(failure);
  });

  private List<RecordedEvent> recorded(Recording recording) throws Exception {
    recording.stop();
    var file = folder.resolve("r.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("sumbawa.")).toList();
  }

  @Test
  void recording_thatRuns_getsEventsWithFieldsByName() throws Exception {
    try (var sink = new JfrSink(events, EventFilter.ALL); var recording = new Recording()) {
      sink.start();
      assertThat(events.listening(Event654FileClose.TYPE)).isFalse();
      recording.start();
      assertThat(events.listening(Event654FileClose.TYPE)).isTrue();
      events.raise(new Event502ConnectionTerminate(FILE, 5, 0xC000000D, PEER, "tcp"));
      new Activity(FILE, Guid.NONE)
          .run(() -> events.raise(new Event11RequestRead(new RequestHead(1, 2, 3, 4, 5, 8, 7, 1), -1, 9, 10,
              0, 0, 0, 0, 0, FILE, FILE, FILE, FILE)));
      var recorded = recorded(recording);
      assertThat(events.listening(Event654FileClose.TYPE)).isFalse();
      assertThat(recorded.stream().map(event -> event.getEventType().getName()))
          .containsExactlyInAnyOrder("sumbawa.server.ConnectionTerminate", "sumbawa.server.RequestRead");
      var ended = recorded.stream().filter(event -> event.hasField("Reason")).findFirst().orElseThrow();
      assertThat(ended.getString("Reason")).isEqualTo("DecryptError");
      assertThat(ended.getString("Status")).isEqualTo("STATUS_INVALID_PARAMETER");
      assertThat(ended.getString("Address")).isEqualTo("192.0.2.7:445");
      assertThat(ended.getString("activityId")).isEmpty();
      assertThat(ended.getEventType().getCategoryNames()).containsExactly("Sumbawa", "server", "Analytic");
      assertThat(ended.getStackTrace()).isNull();
      var read = recorded.stream().filter(event -> event.hasField("Length")).findFirst().orElseThrow();
      assertThat(read.getLong("Length")).isEqualTo(0xFFFFFFFFL);
      assertThat(read.getString("Command")).isEqualTo("Read");
      assertThat(read.getString("activityId")).isEqualTo(FILE.toString());
    }
  }

  @Test
  void packets_whoseNamesAreNotAskedFor_areOff() throws Exception {
    var packet = new Event40000Packet(ConnectionTypeMap.WSK, PEER, Bytes.hex("FE534D42"));
    try (var sink = new JfrSink(events, EventFilter.ALL); var recording = new Recording()) {
      sink.start();
      recording.start();
      assertThat(events.listening(packet.type())).isFalse();
      recording.stop();
    }
    try (var sink = new JfrSink(events, EventFilter.ALL); var recording = new Recording()) {
      sink.start();
      recording.enable("sumbawa.server.Packet");
      recording.disable("sumbawa.server.FileClose");
      recording.start();
      assertThat(events.listening(Event654FileClose.TYPE)).isFalse();
      events.raise(packet);
      assertThat(recorded(recording)).singleElement()
          .satisfies(event -> assertThat(event.getString("PacketData")).isEqualTo("fe534d42"));
    }
  }

  @Test
  void recording_thatRanBefore_isFollowedFromTheStart() throws Exception {
    try (var recording = new Recording()) {
      recording.start();
      try (var sink = new JfrSink(events, EventFilter.provider(Provider.SERVER))) {
        sink.start();
        events.raise(new Event654FileClose(FILE));
        assertThat(recorded(recording)).hasSize(1);
      }
    }
    assertThat(events.listening(Event654FileClose.TYPE)).isFalse();
  }

  @Test
  void stream_ofEvents_getsThemToo() throws Exception {
    var seen = new LinkedBlockingQueue<String>();
    try (var sink = new JfrSink(events, EventFilter.ALL); var stream = new RecordingStream()) {
      sink.start();
      stream.onEvent("sumbawa.server.FileClose", event -> seen.add(event.getString("OpenGUID")));
      stream.startAsync();
      events.raise(new Event654FileClose(FILE));
      stream.stop();
      assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo(FILE.toString());
    }
  }

  @Test
  void everyRow_canBeRecorded() throws Exception {
    try (var sink = new JfrSink(events, EventFilter.ALL); var recording = new Recording()) {
      sink.start();
      EventCatalog.TYPES.forEach(type -> recording.enable(JfrSink.name(type)));
      recording.start();
      var random = new RandomEvents(1);
      EventCatalog.TYPES.forEach(type -> events.raise(random.event(type)));
      assertThat(recorded(recording).stream().map(event -> event.getEventType().getName()))
          .containsExactlyInAnyOrderElementsOf(EventCatalog.TYPES.stream().map(JfrSink::name).toList());
    }
  }
}
