package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event1004SignatureValidationFailureV1;
import org.sumbawa.events.server.Event550SessionAllocate;
import org.sumbawa.events.server.Event553SessionBind;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.Protection;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Logoff;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.TreeConnect;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.TreeConnectFlags;

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

  /** Each connection signs with a key of its own; the session's first one does not do on another. MS-SMB2 3.3.5.5.3. */
  @Test
  void message_onASecondConnection_isSignedWithThatOnesKey() throws Exception {
    try (var one = server.peer(); var other = server.peer()) {
      one.negotiate(offer);
      other.negotiate(offer);
      var first = one.logOn(TestServer.USER, TestServer.PASSWORD);
      var second = other.logon(TestServer.USER, TestServer.PASSWORD).binding(first).succeed();
      second.tree(TestServer.SHARE).file("a").write(0, (byte) 1);
      assertThat(server.events().ids()).doesNotContain(1004);
      var strange =
          second.request(new TreeConnect.Request(TreeConnectFlags.NONE, "\\\\server\\docs", List.of()));
      other.sendFrame(first.protect(Protection.SIGNED, strange));
      assertThat(server.events().await(Event1004SignatureValidationFailureV1.class).sessionId())
          .isEqualTo(first.id());
      first.tree(TestServer.SHARE).file("b").write(0, (byte) 1);
    }
  }

  /** MS-SMB2 3.3.5.5, and the setting maxChannelPerSession. */
  @Test
  void session_onAsManyConnectionsAsItMay_isBoundToNoMore() throws Exception {
    server.close();
    server = TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.MAX_CHANNEL_PER_SESSION, 2));
    try (var one = server.peer(); var two = server.peer(); var three = server.peer()) {
      for (var peer : List.of(one, two, three)) {
        peer.negotiate(offer);
      }
      var first = one.logOn(TestServer.USER, TestServer.PASSWORD);
      two.logon(TestServer.USER, TestServer.PASSWORD).binding(first).succeed();
      three.logon(TestServer.USER, TestServer.PASSWORD).binding(first).attempt()
          .expect(NtStatus.INSUFFICIENT_RESOURCES);
      two.link().close();
      server.events().awaitCount(501, 1);
      three.logon(TestServer.USER, TestServer.PASSWORD).binding(first).succeed();
      assertThat(server.server().sessions().getFirst().connections()).isEqualTo(2);
    }
  }

  /** Who lost the connection that it opened on is told on another. MS-SMB2 3.3.4.6. */
  @Test
  void break_afterAConnectionWasLost_isToldOnAnother() throws Exception {
    try (var one = server.peer(); var other = server.peer()) {
      one.negotiate(offer);
      other.negotiate(offer);
      var first = one.logOn(TestServer.USER, TestServer.PASSWORD);
      var second = other.logon(TestServer.USER, TestServer.PASSWORD).binding(first).succeed();
      var plain = PeerTree.create("a", CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
      var held = first.tree(TestServer.SHARE).open(PeerTree.asking(plain, OplockLevel.BATCH));
      one.link().close();
      server.events().awaitCount(501, 1);
      var contender = server.session().tree(TestServer.SHARE);
      var waiting = contender.request(plain);
      contender.send(waiting);
      assertThat(other.receive().body(OplockBreak.Notification.class).fileId()).isEqualTo(held.id());
      var acknowledged = second.request(new OplockBreak.Acknowledgment(OplockLevel.NONE, held.id()))
          .with(h -> h.withTreeId(held.tree().id()));
      second.send(acknowledged);
      other.answer(acknowledged).expect(NtStatus.SUCCESS);
      contender.session().peer().answer(waiting).expect(NtStatus.SUCCESS);
    }
  }

  @Test
  void server_withoutChannels_saysSoAndBindsNothing() throws Exception {
    server.close();
    server = TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.ENABLE_MULTI_CHANNEL, false));
    try (var one = server.peer(); var other = server.peer()) {
      var terms = one.negotiate(offer);
      other.negotiate(offer);
      assertThat(terms.answered().capabilities().has(Capabilities.MULTI_CHANNEL)).isFalse();
      var first = one.logOn(TestServer.USER, TestServer.PASSWORD);
      other.logon(TestServer.USER, TestServer.PASSWORD).binding(first).attempt()
          .expect(NtStatus.REQUEST_NOT_ACCEPTED);
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
