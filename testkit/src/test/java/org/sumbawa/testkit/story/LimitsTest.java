package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event501ConnectionDisconnectEvent;
import org.sumbawa.events.server.Event502ConnectionTerminate;
import org.sumbawa.protection.Seal;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.report.TerminateReason;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.NotifyFlags;

/** What clients may take, and what happens to who wants more. */
class LimitsTest {
  private static final int KIBIBYTE_64 = 65_536;
  private static final ServerSettings SMALL = ServerSettings.DEFAULT
      .with(SettingsCatalog.MAX_READ_SIZE, KIBIBYTE_64).with(SettingsCatalog.MAX_WRITE_SIZE, KIBIBYTE_64)
      .with(SettingsCatalog.MAX_TRANSACT_SIZE, KIBIBYTE_64);

  @Test
  void connections_beyondTheLimit_areClosedAtOnce() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.MAX_CONNECTIONS, 8))) {
      assertFlood(server);
    }
  }

  @Test
  void connections_ofOneAddressBeyondItsLimit_areClosedAtOnce() throws Exception {
    var few = ServerSettings.DEFAULT.with(SettingsCatalog.MAX_CONNECTIONS_PER_ADDRESS, 8);
    try (var server = TestServer.start(few)) {
      assertFlood(server);
    }
  }

  /** Eight connections are served, a flood of further ones is not, and when one goes another may come. */
  private static void assertFlood(TestServer server) throws Exception {
    var inside = new ArrayList<ScriptedPeer>();
    for (int i = 0; i < 8; i++) {
      inside.add(server.peer(Dialect.V3_1_1));
    }
    for (int i = 0; i < 500; i++) {
      try (var outside = server.peer()) {
        assertThat(outside.ended()).isTrue();
      }
    }
    assertThat(server.server().connectionCount()).isEqualTo(8);
    assertThat(server.events().ids(Ids.LIVES)).containsOnly(500).hasSize(8);
    inside.getLast().logOn(TestServer.USER, TestServer.PASSWORD).tree(TestServer.SHARE).file("a").close();
    inside.getFirst().close();
    server.events().await(Event501ConnectionDisconnectEvent.class);
    server.settle();
    server.session();
  }

  @Test
  void credits_askedForWithoutMeasure_areGrantedWithMeasure() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT); var peer = server.peer()) {
      peer.askForCredits(0xFFFF);
      peer.negotiate(Dialect.V3_1_1);
      assertThat(peer.credits()).as("of a stranger").isEqualTo(1);
      var session = peer.logOn(TestServer.USER, TestServer.PASSWORD);
      for (int i = 0; i < 20; i++) {
        session.call(new Echo.Request()).expect(NtStatus.SUCCESS);
        assertThat(peer.credits()).isPositive().isLessThanOrEqualTo(8192);
      }
      assertThat(peer.credits()).isEqualTo(8192);
    }
  }

  @Test
  void credits_neverAskedFor_areNeverNone() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT); var peer = server.peer()) {
      peer.askForCredits(0);
      peer.negotiate(Dialect.V3_1_1);
      var session = peer.logOn(TestServer.USER, TestServer.PASSWORD);
      for (int i = 0; i < 20; i++) {
        session.call(new Echo.Request()).expect(NtStatus.SUCCESS);
        assertThat(peer.credits()).isEqualTo(1);
      }
    }
  }

  @Test
  void opens_beyondTheLimit_areRefused() throws Exception {
    try (var server =
        TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.MAX_OPENS_PER_SESSION, 3))) {
      var tree = server.session().tree(TestServer.SHARE);
      tree.file("a");
      tree.file("b");
      var last = tree.file("c");
      tree.call(PeerTree.create("d", CreateDisposition.OPEN_IF, CreateOptions.NONE))
          .expect(NtStatus.INSUFFICIENT_RESOURCES);
      last.close();
      tree.file("d");
    }
  }

  @Test
  void sessionsAndTreeConnects_beyondTheirLimits_areRefused() throws Exception {
    var few = ServerSettings.DEFAULT.with(SettingsCatalog.MAX_SESSION_PER_CONNECTION, 2)
        .with(SettingsCatalog.MAX_TREE_CONNECT_PER_SESSION, 1);
    try (var server = TestServer.start(few); var peer = server.peer(Dialect.V3_1_1)) {
      var session = peer.logOn(TestServer.USER, TestServer.PASSWORD);
      peer.logOn(TestServer.USER, TestServer.PASSWORD);
      peer.logon(TestServer.USER, TestServer.PASSWORD).attempt().expect(NtStatus.INSUFFICIENT_RESOURCES);
      session.tree(TestServer.SHARE);
      session.connect(TestServer.SHARE).expect(NtStatus.INSUFFICIENT_RESOURCES);
    }
  }

  @Test
  void requestsThatWait_beyondTheLimit_areRefused() throws Exception {
    try (var server =
        TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.ASYNCHRONOUS_CREDITS, 16))) {
      var tree = server.session().tree(TestServer.SHARE);
      for (int i = 0; i < 16; i++) {
        var watch = tree.request(watch(tree.folder("folder " + i)));
        tree.send(watch);
        tree.session().peer().pending(watch);
      }
      tree.call(watch(tree.folder("one more"))).expect(NtStatus.INSUFFICIENT_RESOURCES);
      tree.file("a");
    }
  }

  @Test
  void locks_beyondTheirLimits_areRefusedUntilOthersAreGivenBack() throws Exception {
    var few =
        ServerSettings.DEFAULT.with(SettingsCatalog.MAX_LOCKS_PER_OPEN, 2).with(SettingsCatalog.MAX_LOCKS, 3);
    try (var server = TestServer.start(few)) {
      var tree = server.session().tree(TestServer.SHARE);
      var one = tree.file("one");
      var other = tree.file("other");
      tree.call(lock(one, 0)).expect(NtStatus.SUCCESS);
      tree.call(lock(one, 1)).expect(NtStatus.SUCCESS);
      tree.call(lock(one, 2)).expect(NtStatus.INSUFFICIENT_RESOURCES);
      tree.call(lock(other, 0)).expect(NtStatus.SUCCESS);
      tree.call(lock(other, 1)).expect(NtStatus.INSUFFICIENT_RESOURCES);
      one.close();
      tree.call(lock(other, 1)).expect(NtStatus.SUCCESS);
    }
  }

  private static Lock.Request lock(PeerFile file, long offset) {
    return new Lock.Request(0, file.id(),
        List.of(new LockElement(offset, 1, LockFlags.EXCLUSIVE_LOCK.or(LockFlags.FAIL_IMMEDIATELY))));
  }

  private static ChangeNotify.Request watch(PeerFile folder) {
    return new ChangeNotify.Request(NotifyFlags.NONE, 100, folder.id(), CompletionFilter.FILE_NAME);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void chain_ofMoreThanAClientTakesAtOnce_isAnsweredInParts(boolean sealed) throws Exception {
    try (var server = TestServer.start(SMALL.with(SettingsCatalog.ENCRYPT_DATA, sealed))) {
      var file = server.session().tree(TestServer.SHARE).file("big");
      file.write(0, new byte[KIBIBYTE_64]);
      var peer = file.tree().session().peer();
      peer.link().maxFrame(KIBIBYTE_64 + 256 + Seal.sealedSize(0));
      var thirds = reads(file, 7, KIBIBYTE_64 / 3);
      file.tree().send(thirds);
      var parts = new ArrayList<Integer>();
      for (int i = 0; i < thirds.length; i += parts.getLast()) {
        peer.answer(thirds[i]).expect(NtStatus.SUCCESS);
        parts.add(1 + peer.takeUnclaimed().size());
      }
      assertThat(parts).as("as many together as can be").containsExactly(3, 3, 1);
      var wholes = reads(file, 20, KIBIBYTE_64);
      file.tree().send(wholes);
      for (var whole : wholes) {
        assertThat(peer.answer(whole).expect(NtStatus.SUCCESS).body(Read.Response.class).data().size())
            .isEqualTo(KIBIBYTE_64);
        assertThat(peer.takeUnclaimed()).isEmpty();
      }
      file.close();
    }
  }

  @Test
  void chain_ofMoreThanAFrameHolds_isAnswered() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      int most = ServerSettings.DEFAULT.limits().maxReadSize();
      var session = server.session();
      session.peer().askForCredits(3 * most / KIBIBYTE_64);
      var file = session.tree(TestServer.SHARE).file("big");
      file.write(most - 1, (byte) 1);
      var reads = reads(file, 3, most);
      file.tree().send(reads);
      for (var read : reads) {
        assertThat(
            session.peer().answer(read).expect(NtStatus.SUCCESS).body(Read.Response.class).data().size())
            .isEqualTo(most);
      }
      file.close();
    }
  }

  private static PeerRequest[] reads(PeerFile file, int count, int bytes) {
    return Stream.generate(() -> file.tree().request(new Read.Request(file.id(), 0, bytes, 0))).limit(count)
        .toArray(PeerRequest[]::new);
  }

  @Test
  @Provokes(502)
  void client_thatDoesNotRead_holdsLittleAndIsCutAfterItsTime() throws Exception {
    var scarce = SMALL.with(SettingsCatalog.MEMORY_BUDGET, 1L << 20);
    try (var server = TestServer.start(TestEnvironment.pooled(1, 4), scarce, builder -> builder)) {
      var file = server.session().tree(TestServer.SHARE).file("big");
      file.write(0, new byte[KIBIBYTE_64]);
      var deaf = server.session();
      deaf.peer().askForCredits(1000);
      var its = deaf.tree(TestServer.SHARE).file("big");
      server.settle();
      server.events().clear();
      for (int i = 0; i < 200; i++) {
        its.tree().send(its.tree().request(new Read.Request(its.id(), 0, KIBIBYTE_64, 0)));
      }
      server.events().awaitCount(11, 1);
      server.settle();
      // Its share is an eighth of the budget, and what its link holds was written already.
      assertThat(server.events().ids()).filteredOn(id -> id == 11).hasSizeLessThan(5);
      assertThat(file.read(0, KIBIBYTE_64)).as("of somebody else").hasSize(KIBIBYTE_64);
      server.clock().advance(Duration.ofSeconds(40));
      assertThat(server.events().await(Event502ConnectionTerminate.class).reason())
          .isEqualTo(TerminateReason.IDLE_TIMED_OUT.number());
      server.settle();
      server.events().assertSequence(502, 554, 656, 602);
      assertThat(file.read(0, 1)).hasSize(1);
      assertThat(server.server().connectionCount()).isEqualTo(1);
    }
  }
}
