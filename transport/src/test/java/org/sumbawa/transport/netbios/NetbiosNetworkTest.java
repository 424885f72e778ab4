package org.sumbawa.transport.netbios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sumbawa.transport.Background;
import org.sumbawa.transport.BufferPool;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.ManualTimers;
import org.sumbawa.transport.memory.MemoryBytes;
import org.sumbawa.transport.stream.ByteStream;
import org.sumbawa.transport.stream.Framing;
import org.sumbawa.wire.codec.Bytes;

@Timeout(60)
final class NetbiosNetworkTest {
  private static final InetSocketAddress PORT_139 = new InetSocketAddress(139);
  /** A session request as a client sends it that calls any server, from the machine CLIENT. */
  private static final Bytes REQUEST = Bytes.hex("""
      81000044
      20 434b 4644 454e 4543 4644 4546 4643 4647 4546 4643 434143414341434143414341 00
      20 4544 454d 454a 4546 454f 4645 434143414341434143414341434143414341 4141 00""");

  private final ManualTimers timers = new ManualTimers();
  private final MemoryBytes bytes = new MemoryBytes(1 << 16, 8);
  private final NetbiosNetwork network =
      new NetbiosNetwork(bytes, new Framing(LinkSettings.DEFAULT, new BufferPool(1 << 20), timers),
          NetbiosName.ANY_SERVER, NetbiosName.ofHost("client.example.org", NetbiosName.WORKSTATION));

  private static void send(ByteStream stream, Bytes bytes) throws IOException {
    var buffer = bytes.buffer();
    while (buffer.hasRemaining()) {
      stream.write(buffer);
    }
  }

  private static Bytes receive(ByteStream stream, int count) throws IOException {
    var buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining() && stream.read(buffer) >= 0) {
      Thread.onSpinWait();
    }
    return Bytes.of(buffer.flip());
  }

  @Test
  void session_betweenTwoOfUs_carriesFrames() throws Exception {
    try (var listener = network.listen(PORT_139)) {
      var serving = Background.start(() -> {
        try (var server = listener.accept(); var frame = server.read().orElseThrow()) {
          server.write(frame.bytes(), frame.bytes());
          return server.read().isEmpty();
        }
      });
      try (var client = network.connect(PORT_139)) {
        client.maxFrame(1 << 20);
        client.write(ByteBuffer.allocate(60_000));
        try (var answer = client.read().orElseThrow()) {
          assertThat(answer.bytes().remaining()).isEqualTo(120_000);
        }
        assertThatThrownBy(() -> client.write(ByteBuffer.allocate(131_072)))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(serving.result()).isTrue();
    }
  }

  @Test
  void request_onTheWire_isTheOneOfTheDocument() throws Exception {
    try (var listener = bytes.listen(PORT_139)) {
      var connecting = Background.start(() -> network.connect(PORT_139));
      try (var server = listener.accept()) {
        assertThat(receive(server, 72)).isEqualTo(REQUEST);
        send(server, Bytes.hex("82000000 00000003 010203"));
        try (var client = connecting.result(); var frame = client.read().orElseThrow()) {
          assertThat(Bytes.of(frame.bytes())).isEqualTo(Bytes.hex("010203"));
        }
      }
    }
  }

  @Test
  void accepted_session_skipsKeepAlivesAndKnowsLongMessages() throws Exception {
    try (var listener = network.listen(PORT_139);
        var client = bytes.connect(PORT_139);
        var server = listener.accept()) {
      server.maxFrame(1 << 20);
      var reading = Background.start(server::read);
      send(client, REQUEST);
      assertThat(receive(client, 4)).isEqualTo(Bytes.hex("82000000"));
      send(client, Bytes.hex("85000000 85000000"));
      var sending = Background.start(() -> {
        send(client, Bytes.hex("00010001" + "55".repeat(65_537)));
        return true;
      });
      try (var frame = reading.result().orElseThrow()) {
        assertThat(frame.bytes().remaining()).isEqualTo(65_537);
      }
      assertThat(sending.result()).isTrue();
      client.shutdownOutput();
      assertThat(server.read()).isEmpty();
    }
  }

  @Test
  void accepted_garbage_isNotNetbios() throws Exception {
    for (var garbage : new String[]{"00000004 fe534d42", "81000002 2000", "8101ffff",
        "81000044" + "41".repeat(68), "85000000", "ffffffff"}) {
      try (var listener = network.listen(PORT_139);
          var client = bytes.connect(PORT_139);
          var server = listener.accept()) {
        send(client, Bytes.hex(garbage));
        client.shutdownOutput();
        assertThat(Background.start(server::read).failure()).as(garbage).isInstanceOfSatisfying(
            LinkException.class, failure -> assertThat(failure.end()).isEqualTo(LinkEnd.NOT_NETBIOS));
      }
    }
  }

  @Test
  void accepted_sessionPacketsOutOfPlace_areNotNetbios() throws Exception {
    for (var packet : new String[]{"82000000", "00020000", "85000001 00"}) {
      try (var listener = network.listen(PORT_139);
          var client = bytes.connect(PORT_139);
          var server = listener.accept()) {
        send(client, REQUEST);
        send(client, Bytes.hex(packet));
        assertThat(Background.start(server::read).failure()).as(packet).isInstanceOfSatisfying(
            LinkException.class, failure -> assertThat(failure.end()).isEqualTo(LinkEnd.NOT_NETBIOS));
      }
    }
  }

  @Test
  void connect_thatIsRefusedOrNotAnswered_fails() throws Exception {
    for (var answer : new String[]{"83000001 82", "84000006 000000000000", "00000000", ""}) {
      try (var listener = bytes.listen(PORT_139)) {
        var connecting = Background.start(() -> network.connect(PORT_139));
        try (var server = listener.accept()) {
          receive(server, 72);
          send(server, Bytes.hex(answer));
          server.shutdownOutput();
          assertThat(connecting.failure()).as(answer).isInstanceOf(LinkException.class);
        }
      }
    }
    try (var listener = bytes.listen(PORT_139)) {
      var connecting = Background.start(() -> network.connect(PORT_139));
      receive(listener.accept(), 72);
      timers.advance(LinkSettings.DEFAULT.connectTimeout());
      assertThat(connecting.failure()).isInstanceOfSatisfying(LinkException.class,
          failure -> assertThat(failure.end()).isEqualTo(LinkEnd.STALLED));
    }
  }

  @Test
  void name_ofAHost_isItsFirstLabelInUpperCase() {
    assertThat(NetbiosName.ofHost("a-very-long-host-name.example", 0x20))
        .isEqualTo(new NetbiosName("A-VERY-LONG-HOS", 0x20));
    assertThatThrownBy(() -> new NetbiosName("SIXTEEN-LETTERS-", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
