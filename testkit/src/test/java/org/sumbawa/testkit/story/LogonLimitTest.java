package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.server.Event551SessionAuthFailureV2;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerLogon;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Negotiate;

/** Who guesses passwords gets so many guesses and no more, however it goes about it. */
class LogonLimitTest {
  private static final int LIMIT = 5;
  private static final Duration LOCKOUT = Duration.ofMinutes(1);

  private TestServer server;
  private Negotiate.Request offer;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(TestEnvironment.direct(1),
        ServerSettings.DEFAULT.with(SettingsCatalog.FAILED_LOGON_LIMIT, LIMIT),
        builder -> builder.user("bob", "s3cret".toCharArray()));
    offer = PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void guesses_preparedBeforeTheFirstIsMade_areNoMoreThanOthers() throws Exception {
    try (var peer = connect()) {
      var prepared = new ArrayList<Prepared>();
      for (int i = 0; i < 49; i++) {
        prepared.add(Prepared.of(peer.logon(TestServer.USER, "guess " + i)));
      }
      prepared.add(Prepared.of(peer.logon(TestServer.USER, TestServer.PASSWORD)));
      var answers = finish(prepared);
      assertThat(answers).hasSize(50).startsWith(fiveTimes(NtStatus.LOGON_FAILURE));
      assertThat(answers.subList(LIMIT, 50)).as("the right one too")
          .containsOnly(NtStatus.ACCOUNT_LOCKED_OUT);
      assertThat(told()).as("what clients are told is what is told of them").isEqualTo(answers);
      peer.logon(TestServer.USER, TestServer.PASSWORD).attempt().expect(NtStatus.ACCOUNT_LOCKED_OUT);
    }
    assertHeardAgain();
  }

  @Test
  void guesses_inBindings_areCounted() throws Exception {
    var session = session();
    var prepared = new ArrayList<Prepared>();
    for (int i = 0; i < 2 * LIMIT; i++) {
      prepared.add(Prepared.of(connect().logon(TestServer.USER, "guess " + i).binding(session)));
    }
    var answers = finish(prepared);
    assertThat(answers).startsWith(fiveTimes(NtStatus.LOGON_FAILURE))
        .endsWith(fiveTimes(NtStatus.ACCOUNT_LOCKED_OUT));
    assertThat(told()).isEqualTo(answers);
    connect().logon(TestServer.USER, TestServer.PASSWORD).binding(session).attempt()
        .expect(NtStatus.ACCOUNT_LOCKED_OUT);
    session.call(new Echo.Request()).expect(NtStatus.SUCCESS);
    server.clock().advance(LOCKOUT);
    connect().logon(TestServer.USER, TestServer.PASSWORD).binding(session).succeed();
  }

  @Test
  void bindings_ofAnotherUser_areCounted() throws Exception {
    var session = session();
    for (int i = 0; i < LIMIT; i++) {
      connect().logon("bob", "s3cret").binding(session).attempt().expect(NtStatus.ACCESS_DENIED);
    }
    assertThat(told()).containsOnly(NtStatus.ACCESS_DENIED);
    connect().logon("bob", "s3cret").attempt().expect(NtStatus.ACCOUNT_LOCKED_OUT);
    session.call(new Echo.Request()).expect(NtStatus.SUCCESS);
  }

  @Test
  void guesses_inRenewals_areCounted() throws Exception {
    try (var peer = connect()) {
      var prepared = new ArrayList<Prepared>();
      for (int i = 0; i < 2 * LIMIT; i++) {
        var session = peer.logOn(TestServer.USER, TestServer.PASSWORD);
        prepared.add(Prepared.of(peer.logon(TestServer.USER, "guess " + i).renewing(session)));
      }
      var answers = finish(prepared);
      assertThat(answers).startsWith(fiveTimes(NtStatus.LOGON_FAILURE))
          .endsWith(fiveTimes(NtStatus.ACCOUNT_LOCKED_OUT));
      assertThat(told()).isEqualTo(answers);
    }
    assertHeardAgain();
  }

  /** Who has come in is not shut out by the guesses of others from its address: it is not heard for a while, no more. */
  @Test
  void renewal_whileNobodyIsHeard_leavesTheSession() throws Exception {
    var session = session();
    var begun = Prepared.of(session.peer().logon(TestServer.USER, TestServer.PASSWORD).renewing(session));
    for (int i = 0; i < LIMIT; i++) {
      connect().logon(TestServer.USER, "guess " + i).attempt().expect(NtStatus.LOGON_FAILURE);
    }
    begun.logon().finish(begun.challenge()).expect(NtStatus.ACCOUNT_LOCKED_OUT);
    session.peer().logon(TestServer.USER, TestServer.PASSWORD).renewing(session).attempt()
        .expect(NtStatus.ACCOUNT_LOCKED_OUT);
    assertThat(told()).endsWith(NtStatus.ACCOUNT_LOCKED_OUT, NtStatus.ACCOUNT_LOCKED_OUT);
    session.call(new Echo.Request()).expect(NtStatus.SUCCESS);
    server.clock().advance(LOCKOUT);
    session.peer().logon(TestServer.USER, TestServer.PASSWORD).renewing(session).succeed();
    session.call(new Echo.Request()).expect(NtStatus.SUCCESS);
  }

  private ScriptedPeer connect() throws Exception {
    var peer = server.peer();
    peer.negotiate(offer);
    return peer;
  }

  private PeerSession session() throws Exception {
    return connect().logOn(TestServer.USER, TestServer.PASSWORD);
  }

  /** A logon of which the first token was sent. */
  private record Prepared(PeerLogon logon, PeerResponse challenge) {
    static Prepared of(PeerLogon logon) throws Exception {
      return new Prepared(logon, logon.begin().expect(NtStatus.MORE_PROCESSING_REQUIRED));
    }
  }

  private static List<NtStatus> finish(List<Prepared> prepared) throws Exception {
    var answers = new ArrayList<NtStatus>();
    for (var each : prepared) {
      answers.add(each.logon().finish(each.challenge()).status());
    }
    return answers;
  }

  private static NtStatus[] fiveTimes(NtStatus status) {
    return Collections.nCopies(LIMIT, status).toArray(NtStatus[]::new);
  }

  private List<NtStatus> told() {
    return server.events().events(Event551SessionAuthFailureV2.class).stream()
        .map(failure -> new NtStatus(failure.status())).toList();
  }

  /** Who was refused unheard made no guess, so the silence is not prolonged. */
  private void assertHeardAgain() throws Exception {
    server.clock().advance(LOCKOUT);
    session();
  }
}
