package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.use.Administrator;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Logoff;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.NotifyFlags;

/** However an open ends, its locks go, and what waits through it is told so. MS-SMB2 3.3.4.17 and 3.3.5.10. */
class EndsOfOpensTest {
  private static final LockFlags NOW = LockFlags.EXCLUSIVE_LOCK.or(LockFlags.FAIL_IMMEDIATELY);

  private static final Administrator ADMINISTRATOR = new Administrator("root", "console");

  private TestServer server;
  private PeerTree ending;
  private PeerTree staying;

  /** How an open ends. */
  enum End {
    CLOSE, TREE_DISCONNECT, LOGOFF, CONNECTION_LOST, SESSION_REPLACED, OPEN_CLOSED, SESSION_CLOSED
  }

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
    ending = server.session().tree(TestServer.SHARE);
    staying = server.session().tree(TestServer.SHARE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void locks_ofAnOpenThatEnded_stopNobody(End how) throws Exception {
    var locked = ending.file("a");
    lock(locked, NOW).expect(NtStatus.SUCCESS);
    var file = staying.file("a");
    lock(file, NOW).expect(NtStatus.LOCK_NOT_GRANTED);
    var waiting = staying.request(wanted(file, LockFlags.EXCLUSIVE_LOCK));
    staying.send(waiting);
    staying.session().peer().pending(waiting);
    end(how, locked);
    staying.session().peer().answer(waiting).expect(NtStatus.SUCCESS);
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void lock_thatWaitsOnAnOpenThatEnds_isTakenByNobody(End how) throws Exception {
    var file = staying.file("a");
    lock(file, NOW).expect(NtStatus.SUCCESS);
    var hopeful = ending.file("a");
    var waiting = ending.request(wanted(hopeful, LockFlags.EXCLUSIVE_LOCK));
    ending.send(waiting);
    ending.session().peer().pending(waiting);
    end(how, hopeful);
    if (how != End.CONNECTION_LOST) {
      ending.session().peer().answer(waiting).expect(NtStatus.RANGE_NOT_LOCKED);
    }
    file.close();
    lock(staying.file("a"), NOW).expect(NtStatus.SUCCESS);
  }

  @ParameterizedTest
  @EnumSource(value = End.class, mode = EnumSource.Mode.EXCLUDE, names = "CONNECTION_LOST")
  void watch_throughAnOpenThatEnded_isTold(End how) throws Exception {
    var folder = ending.folder("");
    var watch = ending
        .request(new ChangeNotify.Request(NotifyFlags.NONE, 100, folder.id(), CompletionFilter.FILE_NAME));
    ending.send(watch);
    ending.session().peer().pending(watch);
    end(how, folder);
    ending.session().peer().answer(watch).expect(NtStatus.NOTIFY_CLEANUP);
    staying.file("new");
    assertThat(ending.session().peer().takeUnclaimed()).as("nobody watches any more").isEmpty();
  }

  private void end(End how, PeerFile file) throws Exception {
    switch (how) {
      case CLOSE -> file.close();
      case TREE_DISCONNECT -> ending.disconnect();
      case LOGOFF -> ending.session().call(new Logoff.Request()).expect(NtStatus.SUCCESS);
      case CONNECTION_LOST -> {
        ending.session().peer().close();
        server.events().awaitCount(656, 1);
      }
      case SESSION_REPLACED -> staying.session().peer().logon(TestServer.USER, TestServer.PASSWORD)
          .replacing(ending.session()).succeed();
      case OPEN_CLOSED ->
        assertThat(server.server().closeOpen(file.id().persistent(), ADMINISTRATOR)).isTrue();
      case SESSION_CLOSED ->
        assertThat(server.server().closeSession(ending.session().id(), ADMINISTRATOR)).isTrue();
    }
  }

  private static Lock.Request wanted(PeerFile file, LockFlags how) {
    return new Lock.Request(0, file.id(), List.of(new LockElement(0, 10, how)));
  }

  private static PeerResponse lock(PeerFile file, LockFlags how) throws Exception {
    return file.tree().call(wanted(file, how));
  }
}
