package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event500ConnectionAccept;
import org.sumbawa.events.server.Event501ConnectionDisconnectEvent;
import org.sumbawa.events.server.Event502ConnectionTerminate;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.report.TerminateReason;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;

/** How connections begin and end. */
class ConnectionLifeTest {
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Provokes({500, 501})
  void connection_thatThePeerCloses_isTold() throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      peer.finish();
      assertThat(peer.ended()).isTrue();
    }
    var gone = server.events().await(Event501ConnectionDisconnectEvent.class);
    var came = server.events().await(Event500ConnectionAccept.class);
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 501);
    assertThat(gone.connectionGuid()).isEqualTo(came.connectionGuid());
    assertThat(came.address()).isEqualTo(gone.address());
    assertThat(came.transportName()).isEqualTo("Memory");
    assertThat(server.server().connectionCount()).isZero();
  }

  @Test
  @Provokes(502)
  void messageId_outsideTheWindow_endsTheConnection() throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      peer.send(peer.request(new Echo.Request()).with(h -> h.withMessageId(100_000)));
      assertThat(peer.ended()).isTrue();
    }
    assertTerminated(TerminateReason.IRRECOVERABLE_ERROR, NtStatus.INVALID_PARAMETER);
  }

  @Test
  @Provokes(502)
  void server_thatStops_endsItsConnections() throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      server.close();
      assertThat(peer.ended()).isTrue();
    }
    assertTerminated(TerminateReason.SERVER_STOPPING, NtStatus.SUCCESS);
  }

  @Test
  @Provokes(502)
  void connection_withoutALogon_endsAfterItsTime() throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      server.clock().advance(Duration.ofSeconds(44));
      assertThat(server.events().ids(Ids.LIVES)).containsExactly(500);
      server.clock().advance(Duration.ofSeconds(1));
      assertThat(peer.ended()).isTrue();
    }
    assertTerminated(TerminateReason.UNAUTHENTICATED_CONNECTION_CLOSED, NtStatus.IO_TIMEOUT);
  }

  @Test
  @Provokes(502)
  void connection_thatIsIdle_endsAfterItsTime() throws Exception {
    var session = server.session();
    server.clock().advance(Duration.ofMinutes(14));
    session.call(new Echo.Request()).expect(NtStatus.SUCCESS);
    server.clock().advance(Duration.ofMinutes(14));
    assertThat(server.events().ids(Ids.LIVES)).as("it was used meanwhile").doesNotContain(502);
    server.clock().advance(Duration.ofMinutes(2));
    assertThat(session.peer().ended()).isTrue();
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 552, 502, 554);
    assertThat(server.events().await(Event502ConnectionTerminate.class).reason())
        .isEqualTo(TerminateReason.IDLE_TIMED_OUT.number());
  }

  @Test
  void connection_withAnOpenFile_mayBeIdle() throws Exception {
    var session = server.session();
    var file = session.tree(TestServer.SHARE).file("a");
    server.clock().advance(Duration.ofHours(1));
    file.close();
    assertThat(server.events().ids(Ids.LIVES)).doesNotContain(502);
  }

  private void assertTerminated(TerminateReason reason, NtStatus status) throws InterruptedException {
    var terminated = server.events().await(Event502ConnectionTerminate.class);
    assertThat(terminated.reason()).isEqualTo(reason.number());
    assertThat(terminated.status()).isEqualTo(status.value());
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 502);
    assertThat(server.server().connectionCount()).isZero();
  }
}
