package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.auth.account.AccountFile;
import org.sumbawa.auth.account.NewAccount;
import org.sumbawa.auth.account.NtHash;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event1905SessionInvalidate;
import org.sumbawa.events.server.Event554SessionTerminate;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.report.SessionEnd;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;

/** Sessions that there is no reason to keep, though their connection is in use. MS-SMB2 3.3.6.3. */
class SessionCleanupTest {
  private static final Duration ROUND = Duration.ofSeconds(10);

  @TempDir
  Path folder;
  private AccountFile accounts;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    accounts = AccountFile.open(folder.resolve("accounts"), new Random(1)::nextBytes);
    add("bob");
    server = start(ServerSettings.DEFAULT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Provokes({554, 1905})
  void session_whoseLogonNeverEnds_isClosed() throws Exception {
    var session = server.session();
    session.peer().logon("bob", "s3cret").begin().expect(NtStatus.MORE_PROCESSING_REQUIRED);
    server.clock().advance(Duration.ofSeconds(45));
    assertThat(server.events().ids()).doesNotContain(1905);
    server.clock().advance(ROUND);
    assertClosed("nobody authenticated on it for 45 seconds");
    assertStays(session);
  }

  @Test
  @Provokes({554, 1905})
  void session_thatIsIdle_isClosedThoughItsConnectionIsNot() throws Exception {
    var busy = server.session();
    var idle = busy.peer().logOn("bob", "s3cret");
    var working = busy.peer().logOn("bob", "s3cret");
    working.tree(TestServer.SHARE).file("a");
    var tree = busy.tree(TestServer.SHARE);
    for (int minute = 0; minute <= 15; minute++) {
      assertThat(server.events().ids()).doesNotContain(1905);
      server.clock().advance(Duration.ofMinutes(1));
      tree.file("b").close();
    }
    assertThat(assertClosed("nothing was open or asked for on it for 15 minutes").sessionId())
        .isEqualTo(idle.id());
    assertStays(working);
    idle.call(new Echo.Request()).expect(NtStatus.USER_SESSION_DELETED);
  }

  @Test
  void session_thatIsIdle_staysWhileItsClientKeepsTheConnectionForIt() throws Exception {
    var session = server.session();
    for (int minute = 0; minute <= 20; minute++) {
      server.clock().advance(Duration.ofMinutes(1));
      assertStays(session);
    }
  }

  @Test
  void session_thatIsIdle_staysWhereNothingElseIsAsked() throws Exception {
    server.close();
    server = start(ServerSettings.DEFAULT.with(SettingsCatalog.AUTO_DISCONNECT_TIMEOUT, Duration.ZERO));
    var session = server.session();
    server.clock().advance(Duration.ofDays(2));
    assertStays(session);
  }

  @ParameterizedTest
  @ValueSource(strings = {"removed", "disabled", "made anew"})
  @Provokes({554, 1905})
  void session_whoseUserMayNotBeHereAnyMore_isClosedWithAllItHasOpen(String how) throws Exception {
    var alice = server.session();
    var bob = server.peer(Dialect.V3_1_1).logOn("bob", "s3cret");
    bob.tree(TestServer.SHARE).file("a");
    switch (how) {
      case "removed" -> accounts.remove("bob");
      case "disabled" -> accounts.disable("bob");
      default -> {
        accounts.remove("bob");
        add("bob");
      }
    }
    server.clock().advance(ROUND);
    assertClosed("the account bob was " + (how.equals("disabled") ? how : "removed"));
    bob.call(new Echo.Request()).expect(NtStatus.USER_SESSION_DELETED);
    assertThat(server.server().openCount()).isZero();
    assertStays(alice);
  }

  @Test
  void session_whoseAccountCannotBeLookedUp_stays() throws Exception {
    var bob = server.peer(Dialect.V3_1_1).logOn("bob", "s3cret");
    Files.move(folder.resolve("accounts"), folder.resolve("elsewhere"));
    server.clock().advance(ROUND);
    assertStays(bob);
  }

  private TestServer start(ServerSettings settings) throws Exception {
    return TestServer.start(TestEnvironment.direct(1), settings, builder -> builder.accounts(accounts));
  }

  private void add(String name) throws Exception {
    accounts.add(new NewAccount(name, NtHash.of("s3cret".toCharArray()), Instant.MAX, List.of(), ""));
  }

  private Event1905SessionInvalidate assertClosed(String why) throws Exception {
    var told = server.events().await(Event1905SessionInvalidate.class);
    assertThat(told.reason()).startsWith(why);
    assertThat(told.instanceId()).isZero();
    assertThat(told.sessionId()).isNotZero();
    assertThat(server.events().await(Event554SessionTerminate.class).reason())
        .isEqualTo(SessionEnd.CLEANED_UP.number());
    assertThat(server.events().count(1905)).isEqualTo(1);
    assertThat(server.events().count(554)).isEqualTo(1);
    return told;
  }

  private static void assertStays(PeerSession session) throws Exception {
    session.call(new Echo.Request()).expect(NtStatus.SUCCESS);
  }
}
