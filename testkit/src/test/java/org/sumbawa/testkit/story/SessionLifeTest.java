package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.auth.account.AccountFile;
import org.sumbawa.auth.account.NewAccount;
import org.sumbawa.auth.account.NtHash;
import org.sumbawa.auth.ntlm.NtlmCredentials;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event500ConnectionAccept;
import org.sumbawa.events.server.Event501ConnectionDisconnectEvent;
import org.sumbawa.events.server.Event550SessionAllocate;
import org.sumbawa.events.server.Event551SessionAuthFailureV0;
import org.sumbawa.events.server.Event551SessionAuthFailureV1;
import org.sumbawa.events.server.Event551SessionAuthFailureV2;
import org.sumbawa.events.server.Event552SessionAuthenticated;
import org.sumbawa.events.server.Event554SessionTerminate;
import org.sumbawa.events.server.Event555SessionClose;
import org.sumbawa.server.config.NameHardening;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.report.SessionEnd;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Logoff;
import org.sumbawa.wire.message.Write;

/** How sessions begin and end. */
class SessionLifeTest {
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
  @Provokes({550, 552, 555})
  void session_fromLogonToLogoff_isTold() throws Exception {
    var session = server.session();
    session.call(new Logoff.Request()).expect(NtStatus.SUCCESS);
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 552, 555);
    var connection = server.events().await(Event500ConnectionAccept.class).connectionGuid();
    var allocated = server.events().await(Event550SessionAllocate.class);
    var known = server.events().await(Event552SessionAuthenticated.class);
    assertThat(allocated.connectionGuid()).isEqualTo(connection);
    assertThat(known.sessionGuid()).isEqualTo(allocated.sessionGuid());
    assertThat(known.userName()).isEqualTo(TestServer.USER);
    var closed = server.events().await(Event555SessionClose.class);
    assertThat(closed.sessionGuid()).isEqualTo(allocated.sessionGuid());
    assertThat(closed.invalidateSession()).isTrue();
    session.call(new Logoff.Request()).expect(NtStatus.USER_SESSION_DELETED);
  }

  @Test
  @Provokes(value = 551, versions = {0, 1, 2})
  void password_thatIsWrong_isToldWithAllThatIsKnown() throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      peer.logon(TestServer.USER, "wrong").attempt().expect(NtStatus.LOGON_FAILURE);
      assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 551, 551, 551);
      var failed = server.events().await(Event551SessionAuthFailureV2.class);
      assertThat(failed.status()).isEqualTo(NtStatus.LOGON_FAILURE.value());
      assertThat(failed.userName()).isEqualTo(TestServer.USER);
      assertThat(failed.clientName()).isEqualTo("PEER");
      assertThat(failed.clientAddress()).isEqualTo(peer.link().local());
      assertThat(failed.spn()).isEqualTo("cifs/server");
      assertThat(failed.spnValidationPolicy()).isZero();
      var less = server.events().await(Event551SessionAuthFailureV1.class);
      assertThat(less.sessionId()).isEqualTo(failed.sessionId()).isNotZero();
      var least = server.events().await(Event551SessionAuthFailureV0.class);
      assertThat(least.sessionGuid()).isEqualTo(failed.sessionGuid())
          .isEqualTo(server.events().await(Event550SessionAllocate.class).sessionGuid());
    }
  }

  @Test
  void user_whoIsUnknown_isToldAsAWrongPassword() throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      peer.logon("nobody", "secret").attempt().expect(NtStatus.LOGON_FAILURE);
      assertThat(server.events().await(Event551SessionAuthFailureV2.class).userName()).isEqualTo("nobody");
    }
  }

  @Test
  @Provokes(value = 551, versions = 2)
  void client_thatMeantAnotherServer_isRefusedWhereNamesAreChecked() throws Exception {
    var strict =
        ServerSettings.DEFAULT.with(SettingsCatalog.SMB_SERVER_NAME_HARDENING_LEVEL, NameHardening.REQUIRED)
            .with(SettingsCatalog.SERVER_NAME, "MINE");
    try (var checking = TestServer.start(strict); var peer = checking.peer(Dialect.V3_1_1)) {
      var alice = NtlmCredentials.of(TestServer.USER, "", TestServer.PASSWORD.toCharArray());
      assertThat(peer.logon(alice, "another").attempt().status().isError()).isTrue();
      var failed = checking.events().await(Event551SessionAuthFailureV2.class);
      assertThat(failed.spn()).isEqualTo("cifs/another");
      assertThat(failed.spnValidationPolicy()).isEqualTo(4);
      peer.logon(alice, "MINE").succeed();
    }
  }

  @Test
  @Provokes(554)
  void session_whoseConnectionIsLost_isTerminated() throws Exception {
    var session = server.session();
    session.peer().close();
    server.events().await(Event554SessionTerminate.class);
    server.events().await(Event501ConnectionDisconnectEvent.class);
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 552, 501, 554);
    assertReason(SessionEnd.CONNECTION_LOST);
  }

  @Test
  @Provokes(554)
  void session_thatANewerOneReplaces_isTerminated() throws Exception {
    var old = server.session();
    var file = old.tree(TestServer.SHARE).file("a");
    try (var peer = server.peer(Dialect.V3_1_1)) {
      peer.logon(TestServer.USER, TestServer.PASSWORD).replacing(old).succeed();
      assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 552, 600, 650, 500, 550, 554, 656,
          602, 552);
      assertReason(SessionEnd.REPLACED);
    }
    old.call(new Echo.Request()).expect(NtStatus.USER_SESSION_DELETED);
    assertThat(file.tree().call(new Echo.Request()).status()).isEqualTo(NtStatus.USER_SESSION_DELETED);
  }

  @Test
  void session_whoseCredentialsRanOut_servesOnlyWhatGivesUpUntilTheyAreRenewed(@TempDir Path folder)
      throws Exception {
    var accounts = AccountFile.open(folder.resolve("accounts"), new Random(1)::nextBytes);
    var end = server.clock().instant().plus(Duration.ofHours(1));
    accounts.add(new NewAccount("bob", NtHash.of("s3cret".toCharArray()), end, List.of(), ""));
    server.close();
    server = TestServer.start(TestEnvironment.direct(2), ServerSettings.DEFAULT,
        builder -> builder.accounts(accounts));
    try (var peer = server.peer(Dialect.V3_1_1)) {
      var session = peer.logOn("bob", "s3cret");
      var tree = session.tree(TestServer.SHARE);
      var kept = tree.file("kept");
      var given = tree.file("given");
      var written = new Write.Request(kept.id(), 0, Bytes.hex("00"));
      server.clock().advance(Duration.ofHours(1));
      tree.call(written).expect(NtStatus.NETWORK_SESSION_EXPIRED);
      given.close();
      accounts.enable("bob", end.plus(Duration.ofHours(1)));
      peer.logon("bob", "s3cret").renewing(session).succeed();
      tree.call(written).expect(NtStatus.SUCCESS);

      server.clock().advance(Duration.ofHours(1));
      tree.call(written).expect(NtStatus.NETWORK_SESSION_EXPIRED);
      peer.logon("bob", "s3cret").renewing(session).attempt().expect(NtStatus.ACCOUNT_EXPIRED);
      assertThat(server.events().await(Event551SessionAuthFailureV2.class).status())
          .isEqualTo(NtStatus.ACCOUNT_EXPIRED.value());
      tree.call(written).expect(NtStatus.USER_SESSION_DELETED);
    }
  }

  @Test
  void session_whoseRenewalNeverEnds_expiresAllTheSame() throws Exception {
    server.close();
    var world = TestEnvironment.direct(2);
    var end = world.clock().instant().plus(Duration.ofHours(1));
    server = TestServer.start(world, ServerSettings.DEFAULT,
        builder -> builder.user("bob", "s3cret".toCharArray(), end));
    try (var peer = server.peer(Dialect.V3_1_1)) {
      var session = peer.logOn("bob", "s3cret");
      var file = session.tree(TestServer.SHARE).file("a");
      peer.logon("bob", "s3cret").renewing(session).begin().expect(NtStatus.MORE_PROCESSING_REQUIRED);
      file.write(0, (byte) 1);
      server.clock().advance(Duration.ofHours(1));
      file.tree().call(new Write.Request(file.id(), 0, Bytes.hex("00")))
          .expect(NtStatus.NETWORK_SESSION_EXPIRED);
      file.close();
    }
  }

  @Test
  void session_ofSomebodyElse_isNotReplaced() throws Exception {
    server.close();
    server = TestServer.start(TestEnvironment.direct(2), ServerSettings.DEFAULT,
        builder -> builder.user("bob", "s3cret".toCharArray()));
    var old = server.session();
    try (var peer = server.peer(Dialect.V3_1_1)) {
      peer.logon("bob", "s3cret").replacing(old).succeed();
    }
    old.call(new Echo.Request()).expect(NtStatus.SUCCESS);
  }

  @Test
  @Provokes(554)
  void session_ofAServerThatStops_isTerminated() throws Exception {
    server.session().tree(TestServer.SHARE).file("a");
    server.close();
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 552, 600, 650, 502, 554, 656, 602);
    assertReason(SessionEnd.SERVER_STOPPING);
  }

  @Test
  void session_thatIsRenewed_keepsItsFiles() throws Exception {
    var session = server.session();
    var file = session.tree(TestServer.SHARE).file("a");
    session.peer().logon(TestServer.USER, TestServer.PASSWORD).renewing(session).succeed();
    file.write(0, (byte) 1);
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 552, 600, 650, 552);
  }

  @Test
  void logon_afterTooManyFailures_isRefusedUnheardForAWhile() throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      for (int i = 0; i < 20; i++) {
        peer.logon(TestServer.USER, "guess " + i).attempt().expect(NtStatus.LOGON_FAILURE);
      }
      peer.logon(TestServer.USER, TestServer.PASSWORD).attempt().expect(NtStatus.ACCOUNT_LOCKED_OUT);
    }
    server.clock().advance(Duration.ofMinutes(2));
    server.session();
  }

  private void assertReason(SessionEnd reason) throws InterruptedException {
    assertThat(server.events().await(Event554SessionTerminate.class).reason()).isEqualTo(reason.number());
  }
}
