package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.server.Event502ConnectionTerminate;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** Notices of breaks to a client with several connections, not all of which take them. MS-SMB2 3.3.4.6 and 3.3.4.7. */
class BreakDeliveryTest {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Create.Request PLAIN =
      PeerTree.create("a.txt", CreateDisposition.OPEN_IF, CreateOptions.NONE);
  private static final LeaseState ALL =
      LeaseState.READ_CACHING.or(LeaseState.WRITE_CACHING).or(LeaseState.HANDLE_CACHING);

  private TestServer server;
  private ScriptedPeer other;
  private PeerSession second;
  private PeerTree holder;
  private PeerTree contender;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
    var offer = PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1);
    var one = connection(offer);
    var first = one.logOn(TestServer.USER, TestServer.PASSWORD);
    server.clock().advance(Duration.ofMillis(1));
    other = connection(offer);
    second = other.logon(TestServer.USER, TestServer.PASSWORD).binding(first).succeed();
    holder = first.tree(TestServer.SHARE);
    contender = server.session().tree(TestServer.SHARE);
  }

  private ScriptedPeer connection(Negotiate.Request offer) throws Exception {
    var connection = server.peer();
    connection.negotiate(offer);
    return connection;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void oplockBreak_thatTheFirstConnectionDoesNotTake_isToldOnTheNext() throws Exception {
    var held = opened(holder.call(PeerTree.asking(PLAIN, OplockLevel.BATCH)));
    var waiting = contend();
    pass(2);
    var notified = other.receive().body(OplockBreak.Notification.class);
    assertThat(notified.fileId()).isEqualTo(held.fileId());
    var acknowledgment = second.request(new OplockBreak.Acknowledgment(OplockLevel.LEVEL_II, held.fileId()))
        .with(h -> h.withTreeId(holder.id()));
    second.send(acknowledgment);
    other.answer(acknowledgment).expect(NtStatus.SUCCESS);
    opened(contender.session().peer().answer(waiting));
  }

  @Test
  void oplockBreak_whoseConnectionIsLost_isToldOnTheNext() throws Exception {
    var held = opened(holder.call(PeerTree.asking(PLAIN, OplockLevel.BATCH)));
    contend();
    holder.session().peer().close();
    server.events().awaitCount(501, 1);
    pass(1);
    assertThat(other.receive().body(OplockBreak.Notification.class).fileId()).isEqualTo(held.fileId());
  }

  @Test
  void leaseBreak_thatTheFirstConnectionDoesNotTake_isToldOnTheNext() throws Exception {
    var key = new Guid(1, 2);
    holder.call(PeerTree.asking(PLAIN, OplockLevel.LEASE,
        new LeaseContext.V2(key, ALL, LeaseFlags.NONE, Guid.NONE, 0))).expect(NtStatus.SUCCESS);
    contend();
    pass(2);
    assertThat(other.receive().body(LeaseBreak.Notification.class).leaseKey()).isEqualTo(key);
    assertThat(server.events().await(Event502ConnectionTerminate.class).status())
        .isEqualTo(NtStatus.IO_TIMEOUT.value());
  }

  @Test
  void oplockBreak_thatTheOnlyConnectionDoesNotTake_endsIt() throws Exception {
    var lonely = server.session().tree(TestServer.SHARE);
    opened(lonely.call(PeerTree.asking(PLAIN, OplockLevel.BATCH)));
    var waiting = contend();
    var timeout = ServerSettings.DEFAULT.timeouts().sendTimeout();
    assertThat(timeout).isLessThan(ServerSettings.DEFAULT.caching().oplockBreakWait());
    pass((int) timeout.dividedBy(PAUSE) + 1);
    opened(contender.session().peer().answer(waiting));
    assertThat(server.events().await(Event502ConnectionTerminate.class).status())
        .isEqualTo(NtStatus.IO_TIMEOUT.value());
  }

  @Test
  void oplockBreak_thatTheClientTakesAndDoesNotAnswer_endsNoConnection() throws Exception {
    var lonely = server.session().tree(TestServer.SHARE);
    opened(lonely.call(PeerTree.asking(PLAIN, OplockLevel.BATCH)));
    var waiting = contend();
    lonely.session().peer().receive().body(OplockBreak.Notification.class);
    server.clock().advance(ServerSettings.DEFAULT.caching().oplockBreakWait());
    opened(contender.session().peer().answer(waiting));
    assertThat(server.events().ids(Ids.LIVES)).doesNotContain(502);
  }

  private void pass(int pauses) {
    for (int i = 0; i < pauses; i++) {
      server.clock().advance(PAUSE);
    }
  }

  private PeerRequest contend() throws Exception {
    var request = contender.request(PLAIN);
    contender.send(request);
    contender.session().peer().pending(request);
    return request;
  }

  private static Create.Response opened(PeerResponse response) {
    return response.expect(NtStatus.SUCCESS).body(Create.Response.class);
  }
}
