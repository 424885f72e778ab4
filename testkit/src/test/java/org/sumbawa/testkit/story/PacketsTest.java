package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.Raised;
import org.sumbawa.events.packet.Direction;
import org.sumbawa.events.packet.PacketAssembler;
import org.sumbawa.events.server.Event2000PacketFragment;
import org.sumbawa.events.server.Event40000Packet;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.ResponseBody;
import org.sumbawa.wire.message.Write;

/** Whole packets as events, in the clear whatever they were on the wire. */
class PacketsTest {
  private static final ServerSettings SEALED =
      ServerSettings.DEFAULT.with(SettingsCatalog.ENCRYPT_DATA, true);

  @Test
  @Provokes(40000)
  void packets_ofASealedSession_areToldInTheClear() throws Exception {
    try (var server = TestServer.start(SEALED)) {
      var session = server.session();
      server.settle();
      server.events().clear();
      session.call(new Echo.Request());
      var packets = server.events().events(Event40000Packet.class);
      assertThat(packets).hasSize(2).allSatisfy(packet -> {
        assertThat(Header.decode(WireReader.of(packet.packetData())).command()).contains(Command.ECHO);
        assertThat(packet.peerAddress()).isEqualTo(session.peer().link().local());
      });
      var answer = packets.getLast().packetData();
      assertThat(ResponseBody.decode(Header.decode(WireReader.of(answer)), WireReader.of(answer)))
          .isEqualTo(new Echo.Response());
      assertThat(directions(server)).containsExactly(Direction.RECEIVED.keyword(), Direction.SENT.keyword());
    }
  }

  @Test
  @Provokes(2000)
  void packet_tooLargeForOneEvent_isToldInFragments() throws Exception {
    try (var server = TestServer.start(SEALED)) {
      var file = server.session().tree(TestServer.SHARE).file("a");
      server.settle();
      server.events().clear();
      file.write(0, new byte[150_000]);
      var fragments = server.events().raised().stream()
          .filter(raised -> raised.event() instanceof Event2000PacketFragment).toList();
      assertThat(fragments).hasSize(3);
      var assembler = new PacketAssembler();
      var whole = fragments.stream().map(assembler::take).flatMap(Optional::stream).toList();
      assertThat(whole).hasSize(1).allSatisfy(assembled -> {
        assertThat(assembled.direction()).isEqualTo(Direction.RECEIVED);
        var request = RequestBody.decode(Command.WRITE, WireReader.of(assembled.packet().data()));
        assertThat(request).isEqualTo(new Write.Request(file.id(), 0, Bytes.of(new byte[150_000])));
      });
    }
  }

  private static List<Long> directions(TestServer server) {
    long mask = Direction.RECEIVED.keyword() | Direction.SENT.keyword();
    return server.events().raised().stream().filter(raised -> raised.event() instanceof Event40000Packet)
        .map(Raised::keywords).map(keywords -> keywords & mask).toList();
  }
}
