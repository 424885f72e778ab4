package org.sumbawa.events.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.events.EventAddress;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Events;
import org.sumbawa.events.Provider;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.server.ConnectionTypeMap;
import org.sumbawa.events.server.Event2000PacketFragment;
import org.sumbawa.events.server.Event40000Packet;
import org.sumbawa.wire.codec.Bytes;

class PacketEventsTest {
  private static final InetSocketAddress PEER = new InetSocketAddress("192.0.2.7", 50_000);

  private final List<Raised> raised = new ArrayList<>();
  private final Events events = new Events(EventCatalog.TYPES, () -> Instant.EPOCH, (subscriber, failure) -> {
    throw new AssertionError(failure);
  });

  private void listen() {
    events.subscribe(new Subscriber() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public void receive(Raised event) {
        raised.add(event);
      }
    }, EventFilter.ALL);
  }

  private List<Packet> assembled() {
    var assembler = new PacketAssembler();
    return raised.stream().map(assembler::take).flatMap(Optional::stream)
        .map(PacketAssembler.Assembled::packet).toList();
  }

  @Test
  void packet_thatFits_isOneEventAndItsOwnCopy() {
    listen();
    var buffer = new byte[]{1, 2, 3};
    new PacketEvents(events, Provider.SERVER, 31).raise(Direction.SENT,
        new Packet(ConnectionTypeMap.WSK, PEER, Bytes.of(buffer)));
    buffer[0] = 9;
    assertThat(raised).singleElement().satisfies(event -> {
      assertThat(event.event())
          .isEqualTo(new Event40000Packet(ConnectionTypeMap.WSK, PEER, Bytes.hex("010203")));
      assertThat(event.keywords()).isEqualTo(0x401C0000000L);
    });
  }

  @Test
  void packet_oneByteTooLong_isTwoFragmentsOfTheFieldsOfTheWholeEvent() {
    listen();
    new PacketEvents(events, Provider.SERVER, 31).raise(Direction.RECEIVED,
        new Packet(ConnectionTypeMap.WSK, PEER, Bytes.hex("01020304")));
    assertThat(raised.stream().map(Raised::event)).containsExactly(
        new Event2000PacketFragment(40000,
            Bytes.hex("01000000 10000000 0200C350C00002070000000000000000 04000000 010203")),
        new Event2000PacketFragment(40000, Bytes.hex("04")));
    assertThat(raised.stream().map(Raised::keywords)).containsExactly(0x40240000000L, 0x40280000000L);
  }

  @ParameterizedTest
  @EnumSource
  void packets_ofAnyLength_areWholeAgainAfterwards(Provider provider) {
    listen();
    var random = new Random(7);
    var packets = new ArrayList<Packet>();
    for (int n = 0; n < 300; n++) {
      var data = new byte[random.nextInt(3_000)];
      random.nextBytes(data);
      packets.add(new Packet(random.nextInt(5), n % 7 == 0 ? EventAddress.NONE : PEER, Bytes.of(data)));
      new PacketEvents(events, provider, random.nextInt(1, 1_000)).raise(Direction.SENT, packets.getLast());
    }
    assertThat(assembled()).isEqualTo(packets);
    assertThat(raised.getLast().type().provider()).isEqualTo(provider);
  }

  @Test
  void fragments_ofTwoThreads_doNotMix() throws InterruptedException {
    listen();
    var tap = new PacketEvents(events, Provider.SERVER, 10);
    var first = new Packet(1, PEER, Bytes.of(new byte[50]));
    var second = new Packet(2, PEER, Bytes.of(new byte[70]));
    tap.raise(Direction.SENT, first);
    var ofFirst = List.copyOf(raised);
    raised.clear();
    var other = Thread.ofPlatform().start(() -> tap.raise(Direction.RECEIVED, second));
    other.join();
    var ofSecond = List.copyOf(raised);
    raised.clear();
    for (int i = 0; i < ofSecond.size(); i++) {
      raised.add(ofSecond.get(i));
      if (i < ofFirst.size()) {
        raised.add(ofFirst.get(i));
      }
    }
    assertThat(assembled()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void fragments_ofWhichOneIsMissing_giveNoPacket() {
    listen();
    var tap = new PacketEvents(events, Provider.SERVER, 10);
    tap.raise(Direction.SENT, new Packet(1, PEER, Bytes.of(new byte[50])));
    assertThat(raised).hasSize(8);
    raised.remove(2);
    raised.add(0, raised.getLast());
    assertThat(assembled()).isEmpty();
  }

  @Test
  void fragments_withoutEnd_doNotGrowWithoutBound() {
    listen();
    var tap = new PacketEvents(events, Provider.SERVER, 1 << 20);
    tap.raise(Direction.SENT, new Packet(1, PEER, Bytes.of(new byte[18 << 20])));
    assertThat(assembled()).isEmpty();
  }

  @Test
  void direction_ofAPacket_isInItsKeywords() {
    listen();
    var tap = new PacketEvents(events, Provider.CLIENT, PacketEvents.MAX_EVENT_BYTES);
    tap.raise(Direction.RECEIVED, new Packet(1, PEER, Bytes.EMPTY));
    tap.raise(Direction.SENT, new Packet(1, PEER, Bytes.EMPTY));
    var assembler = new PacketAssembler();
    assertThat(raised.stream().map(assembler::take).flatMap(Optional::stream)
        .map(PacketAssembler.Assembled::direction)).containsExactly(Direction.RECEIVED, Direction.SENT);
  }

  @Test
  void listening_toPackets_followsTheSubscribers() {
    var tap = new PacketEvents(events, Provider.SERVER, 100);
    assertThat(tap.listening()).isFalse();
    listen();
    assertThat(tap.listening()).isTrue();
  }

  @Test
  void events_withoutRoom_areRefused() {
    assertThatThrownBy(() -> new PacketEvents(events, Provider.SERVER, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
