package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event550SessionAllocate;
import org.sumbawa.events.server.Event553SessionBind;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Logoff;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.Write;

/** One session on more than one connection. MS-SMB2 3.3.5.5. */
class MultichannelTest {
  /** More than the 68 KiB that a stranger may send. */
  private static final int LARGE = 1 << 20;

  private TestServer server;
  private Negotiate.Request offer;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
    offer = PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Provokes(553)
  void session_boundToASecondConnection_worksOnBoth() throws Exception {
    try (var one = server.peer(); var other = server.peer()) {
      one.negotiate(offer);
      other.negotiate(offer);
      var first = one.logOn(TestServer.USER, TestServer.PASSWORD);
      var second = other.logon(TestServer.USER, TestServer.PASSWORD).binding(first).succeed();
      assertThat(second.id()).isEqualTo(first.id());
      first.call(new Echo.Request()).expect(NtStatus.SUCCESS);
      second.call(new Echo.Request()).expect(NtStatus.SUCCESS);
      assertThat(server.events().await(Event553SessionBind.class).bindingSessionGuid()).isNotNull();
      assertThat(server.events().await(Event553SessionBind.class).sessionGuid())
          .isEqualTo(server.events().await(Event550SessionAllocate.class).sessionGuid());
    }
  }

  @Test
  void session_onTwoConnections_outlivesTheFirst() throws Exception {
    try (var one = server.peer(); var other = server.peer()) {
      one.negotiate(offer);
      other.negotiate(offer);
      var first = one.logOn(TestServer.USER, TestServer.PASSWORD);
      var second = other.logon(TestServer.USER, TestServer.PASSWORD).binding(first).succeed();
      var tree = second.tree(TestServer.SHARE);
      var file = tree.file("a.txt");
      one.link().close();
      server.events().awaitCount(501, 1);
      file.write(0, (byte) 1);
      second.call(new Logoff.Request()).expect(NtStatus.SUCCESS);
      assertThat(server.events().ids(Ids.LIVES)).doesNotContain(554);
    }
  }

  @Test
  void session_ofAnotherClient_isNotBound() throws Exception {
    try (var one = server.peer(); var other = server.peer(Dialect.V3_1_1)) {
      one.negotiate(offer);
      var first = one.logOn(TestServer.USER, TestServer.PASSWORD);
      other.logon(TestServer.USER, TestServer.PASSWORD).binding(first).attempt()
          .expect(NtStatus.USER_SESSION_DELETED);
    }
  }

  @Test
  void requests_onASecondConnection_areAsLargeAsOnTheFirst() throws Exception {
    try (var one = server.peer(); var other = server.peer()) {
      one.negotiate(offer);
      other.negotiate(offer);
      var first = one.logOn(TestServer.USER, TestServer.PASSWORD);
      var tree = first.tree(TestServer.SHARE);
      var file = tree.file("a.txt");
      var second = other.logon(TestServer.USER, TestServer.PASSWORD).binding(first).succeed();
      var data = server.world().environment().entropy().bytes(LARGE);
      var write =
          second.request(new Write.Request(file.id(), 0, Bytes.of(data))).with(h -> h.withTreeId(tree.id()));
      second.send(write);
      other.answer(write).expect(NtStatus.SUCCESS);
      var read = second.request(new Read.Request(file.id(), 0, LARGE, 0)).with(h -> h.withTreeId(tree.id()));
      second.send(read);
      assertThat(other.answer(read).expect(NtStatus.SUCCESS).body(Read.Response.class).data())
          .isEqualTo(Bytes.of(data));
      assertThat(file.read(0, LARGE)).isEqualTo(data);
    }
  }
}
