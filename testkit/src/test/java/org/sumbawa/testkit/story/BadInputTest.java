package org.sumbawa.testkit.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event500ConnectionAccept;
import org.sumbawa.events.server.Event502ConnectionTerminate;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.report.TerminateReason;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.Protection;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.transport.stream.ByteStream;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.TreeDisconnect;

/** What peers send that they must not: a refusal or the end of their connection, and nobody else notices. */
class BadInputTest {
  private TestServer server;
  private PeerFile bystander;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
    bystander = server.session().tree(TestServer.SHARE).file("bystander");
    server.settle();
    server.events().clear();
  }

  @AfterEach
  void bystander_always_goesOn() throws Exception {
    bystander.write(0, (byte) 7);
    assertThat(bystander.read(0, 1)).containsExactly(7);
    bystander.close();
    server.close();
  }

  @Test
  @Provokes(502)
  void garbage_asTheFirstFrame_endsTheConnection() throws Exception {
    try (var peer = server.peer()) {
      peer.sendFrame(ByteBuffer.wrap("GET / HTTP/1.1\r\nHost: server\r\n\r\n".getBytes(US_ASCII)));
      assertEnded(peer);
    }
  }

  @Test
  void emptyFrame_asTheFirst_endsTheConnection() throws Exception {
    try (var peer = server.peer()) {
      peer.sendFrame(ByteBuffer.allocate(0));
      assertEnded(peer);
    }
  }

  @Test
  void bytes_thatAreNoFrames_endTheConnection() throws Exception {
    var raw = server.network().bytes().connect(server.address());
    raw.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII)));
    assertEnded(raw);
  }

  @Test
  void frame_longerThanAStrangerMaySend_endsTheConnectionUnread() throws Exception {
    var raw = server.network().bytes().connect(server.address());
    raw.write(ByteBuffer.wrap(new byte[]{0, 0x01, 0x20, 0}));
    assertEnded(raw);
  }

  @Test
  void frame_longerThanWhatWasNegotiated_endsTheConnection() throws Exception {
    var session = server.session();
    server.events().clear();
    Thread.ofVirtual().start(() -> send(session.peer(), ByteBuffer.allocate(9 << 20)));
    assertThat(session.peer().ended()).isTrue();
    server.events().await(Event502ConnectionTerminate.class);
  }

  private static void send(ScriptedPeer peer, ByteBuffer frame) {
    try {
      peer.sendFrame(frame);
    } catch (IOException cut) {
      // It is cut while it sends.
    }
  }

  @Test
  void frame_thatAStrangerWouldNotNeed_endsTheConnectionEvenAfterNegotiating() throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      Thread.ofVirtual().start(() -> send(peer, ByteBuffer.allocate(1 << 20)));
      assertThat(peer.ended()).isTrue();
    }
  }

  @Test
  void request_beforeNegotiate_endsTheConnection() throws Exception {
    try (var peer = server.peer()) {
      peer.send(peer.request(new Echo.Request()));
      assertEnded(peer);
    }
  }

  @Test
  void negotiate_aSecondTime_endsTheConnection() throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      peer.send(peer.request(PeerOffer.of(peer.entropy(), Dialect.V3_0)));
      assertEnded(peer);
    }
  }

  @Test
  void echo_withoutASession_isNoReasonToStay() throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      peer.call(new Echo.Request()).expect(NtStatus.SUCCESS);
      peer.askForCredits(0xFFFF);
      peer.call(new Echo.Request()).expect(NtStatus.SUCCESS);
      assertThat(peer.credits()).isEqualTo(1);
      server.clock().advance(Duration.ofSeconds(45));
      assertEnded(peer);
    }
  }

  @Test
  void messageId_usedTwice_endsTheConnection() throws Exception {
    var session = session();
    var request = session.request(new Echo.Request());
    session.send(request);
    session.peer().answer(request).expect(NtStatus.SUCCESS);
    session.send(request);
    assertEnded(session.peer());
  }

  @Test
  void response_fromAClient_endsTheConnection() throws Exception {
    var session = session();
    session
        .send(session.request(new Echo.Request()).with(h -> h.withFlags(h.flags().or(HeaderFlags.RESPONSE))));
    assertEnded(session.peer());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 32, 63, 65, 100, 0x7FFF_FFFF, 0x8000_0000, -8})
  void chain_whoseNextMessageIsNowhere_endsTheConnection(int next) throws Exception {
    var session = session();
    var frame = session.protect(session.request(new Echo.Request()), session.request(new Echo.Request()));
    Header.putNextCommand(frame, 0, next);
    session.peer().sendFrame(frame);
    assertEnded(session.peer());
  }

  @Test
  void frame_thatIsCompressed_endsTheConnection() throws Exception {
    var session = session();
    session.peer().sendFrame(ByteBuffer.wrap(Arrays.copyOf(new byte[]{(byte) 0xFC, 'S', 'M', 'B'}, 100)));
    assertEnded(session.peer());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 51, 52, 53, 115})
  void seal_cutShort_endsTheConnection(int length) throws Exception {
    var session = session();
    var frame = session.protect(Protection.SEALED, session.request(new Echo.Request()));
    session.peer().sendFrame(frame.limit(length));
    assertEnded(session.peer());
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 63})
  void message_shorterThanAHeader_endsTheConnection(int length) throws Exception {
    var session = session();
    session.peer().sendFrame(session.protect(session.request(new Echo.Request())).limit(length));
    assertEnded(session.peer());
  }

  @Test
  void command_thatIsNone_endsTheConnection() throws Exception {
    var session = session();
    var message = session.request(new Echo.Request()).encoded();
    message.putShort(12, (short) 0x33);
    session.peer().sendFrame(session.protect(Protection.SIGNED, List.of(message)));
    assertEnded(session.peer());
  }

  @Test
  void body_thatIsMalformed_isRefused() throws Exception {
    var tree = session().tree(TestServer.SHARE);
    var request = tree.request(new TreeDisconnect.Request());
    var message = request.encoded();
    message.putShort(Header.SIZE, (short) 99);
    tree.session().peer().sendFrame(tree.session().protect(Protection.SIGNED, List.of(message)));
    tree.session().peer().answer(request).expect(NtStatus.INVALID_PARAMETER);
    tree.disconnect();
  }

  @Test
  @Provokes(502)
  void frame_thatStalls_isCutAfterItsTime() throws Exception {
    server.clock().advance(Duration.ofSeconds(60)); // what timers there were for others have run out
    int before = server.clock().pendingTimers();
    var raw = server.network().bytes().connect(server.address());
    raw.write(ByteBuffer.wrap(new byte[]{0, 0, 1, 0, (byte) 0xFE, 'S', 'M'}));
    server.clock().awaitTimers(before + 2);
    server.clock().advance(Duration.ofSeconds(29));
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500);
    server.clock().advance(Duration.ofSeconds(10));
    assertEnded(raw);
    assertThat(server.events().await(Event502ConnectionTerminate.class).reason())
        .isEqualTo(TerminateReason.IDLE_TIMED_OUT.number());
  }

  private PeerSession session() throws Exception {
    var session = server.session();
    server.settle();
    return session;
  }

  /** The peer is cut, and the events say of which connection and that it was the server's doing. */
  private void assertEnded(ScriptedPeer peer) throws Exception {
    assertThat(peer.ended()).isTrue();
    assertTold();
  }

  private void assertEnded(ByteStream raw) throws Exception {
    try {
      assertThat(raw.read(ByteBuffer.allocate(1))).isNegative();
    } catch (IOException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
    assertTold();
  }

  private void assertTold() throws InterruptedException {
    var accepted = server.events().await(Event500ConnectionAccept.class);
    var ended = server.events().await(Event502ConnectionTerminate.class);
    assertThat(ended.connectionGuid()).isEqualTo(accepted.connectionGuid());
    server.settle();
    assertThat(server.server().connectionCount()).isEqualTo(1);
  }
}
