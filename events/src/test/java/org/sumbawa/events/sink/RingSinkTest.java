package org.sumbawa.events.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Activity;
import org.sumbawa.events.EventAddress;
import org.sumbawa.events.Raised;
import org.sumbawa.events.server.ConnectionTypeMap;
import org.sumbawa.events.server.Event40000Packet;
import org.sumbawa.events.server.Event654FileClose;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;

class RingSinkTest {
  private static final Duration NOT_AT_ALL = Duration.ZERO;
  private static final Duration LONG = Duration.ofSeconds(30);

  private static Raised closed(long sequence) {
    return new Raised(sequence, Instant.EPOCH, 1, 1, Activity.NONE, 0x80, new Event654FileClose(Guid.NONE));
  }

  private static List<Long> sequences(List<Raised> events) {
    return events.stream().map(Raised::sequence).toList();
  }

  private static void fill(RingSink ring, long from, long to) {
    LongStream.rangeClosed(from, to).forEach(n -> ring.receive(closed(n)));
  }

  @Test
  void snapshot_ofARing_holdsTheLastOnesOldestFirst() {
    var ring = new RingSink(3, Long.MAX_VALUE);
    assertThat(ring.snapshot()).isEmpty();
    fill(ring, 1, 5);
    assertThat(sequences(ring.snapshot())).containsExactly(3L, 4L, 5L);
  }

  @Test
  void ring_withLargeEvents_isBoundedByTheirSize() {
    var ring = new RingSink(100, 10_000);
    for (int n = 1; n <= 5; n++) {
      ring.receive(new Raised(n, Instant.EPOCH, 1, 1, Activity.NONE, 0,
          new Event40000Packet(ConnectionTypeMap.WSK, EventAddress.NONE, Bytes.of(new byte[4_000]))));
    }
    assertThat(sequences(ring.snapshot())).containsExactly(4L, 5L);
    ring.receive(new Raised(6, Instant.EPOCH, 1, 1, Activity.NONE, 0,
        new Event40000Packet(ConnectionTypeMap.WSK, EventAddress.NONE, Bytes.of(new byte[40_000]))));
    assertThat(sequences(ring.snapshot())).containsExactly(6L);
  }

  @Test
  void ring_withoutRoom_isRefused() {
    assertThatThrownBy(() -> new RingSink(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RingSink(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void follower_fromHere_getsWhatArrivesAfterwards() throws InterruptedException {
    var ring = new RingSink(10, Long.MAX_VALUE);
    fill(ring, 1, 3);
    var follower = ring.follow();
    assertThat(follower.next(NOT_AT_ALL)).isEmpty();
    fill(ring, 4, 5);
    assertThat(sequences(follower.next(NOT_AT_ALL))).containsExactly(4L, 5L);
    assertThat(follower.next(NOT_AT_ALL)).isEmpty();
    assertThat(follower.missed()).isZero();
  }

  @Test
  void follower_fromTheOldest_getsWhatIsThere() throws InterruptedException {
    var ring = new RingSink(2, Long.MAX_VALUE);
    fill(ring, 1, 3);
    assertThat(sequences(ring.followFromOldest().next(NOT_AT_ALL))).containsExactly(2L, 3L);
  }

  @Test
  void follower_thatIsTooSlow_learnsWhatItMissed() throws InterruptedException {
    var ring = new RingSink(2, Long.MAX_VALUE);
    var follower = ring.follow();
    fill(ring, 1, 7);
    assertThat(sequences(follower.next(NOT_AT_ALL))).containsExactly(6L, 7L);
    assertThat(follower.missed()).isEqualTo(5);
  }

  @Test
  void follower_thatWaits_isWokenByAnEvent() throws InterruptedException {
    var ring = new RingSink(2, Long.MAX_VALUE);
    var follower = ring.follow();
    var raiser = Thread.ofPlatform().start(() -> ring.receive(closed(1)));
    assertThat(sequences(follower.next(LONG))).containsExactly(1L);
    raiser.join();
  }
}
