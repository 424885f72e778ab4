package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.server.Event1002RkfFailure;
import org.sumbawa.events.server.Event1801SSRkfCaFailure;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.events.server.Event652FileReconnect;
import org.sumbawa.events.server.Event653FileSuspend;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.testkit.MemoryHandleStore;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.ForwardingFileSystem;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.file.FileRenameInformation;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.context.CreateRequestContext;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareCapabilities;

/** What is kept of opens that outlive the server, when, and what becomes of it. MS-SMB2 3.3.5.9.10. */
class KeptHandlesTest extends PersistentHandlesStory {

  @Test
  void file_thatIsGone_isNotWaitedFor() throws Exception {
    var made = opened(tree(), leased(persistent()));
    try (var there = files.open(FilePath.of(FILE), true)) {
      there.delete();
    }
    kill().close();
    tree().call(leased(back(made.fileId()))).expect(NtStatus.OBJECT_NAME_NOT_FOUND);
    assertThat(handles.handles()).isEmpty();
  }

  @Test
  @Provokes(1801)
  void share_withoutAPlaceForHandles_isNotContinuouslyAvailable() throws Exception {
    var alone = TestServer.start(TestEnvironment.direct(50), ServerSettings.DEFAULT, builder -> builder
        .share(ShareSettings.named(SHARE).with(SettingsCatalog.CONTINUOUSLY_AVAILABLE, true), files, SHARE));
    try (alone) {
      var failed = alone.events().await(Event1801SSRkfCaFailure.class);
      assertThat(failed.shareName()).isEqualTo(SHARE);
      assertThat(failed.status()).isEqualTo(NtStatus.NOT_SUPPORTED.value());
      var tree = alone.session().tree(SHARE);
      opened(tree, leased(persistent()));
    }
  }

  @Test
  void share_saysThatItIsContinuouslyAvailable() throws Exception {
    assertThat(tree().capabilities()).isEqualTo(ShareCapabilities.CONTINUOUS_AVAILABILITY);
    assertThat(server.session().tree(TestServer.SHARE).capabilities()).isEqualTo(ShareCapabilities.NONE);
  }

  @Test
  void lock_thatCouldNotBeKept_isTakenWhenItIsAskedForAgain() throws Exception {
    var tree = tree();
    var made = opened(tree, leased(persistent()));
    var numbered = new Lock.Request(1 << 4 | 3, made.fileId(), lock(made.fileId(), 5).locks());
    handles.failing(true);
    tree.call(numbered).expect(NtStatus.INSUFFICIENT_RESOURCES);
    handles.failing(false);
    tree.call(numbered).expect(NtStatus.SUCCESS);
    assertThat(locks()).isOne();
  }

  @Test
  void lock_thatCouldNotBeKept_leavesTheEarlierOneOfItsRange() throws Exception {
    var tree = tree();
    var made = opened(tree, uncached(persistent()));
    tree.call(lock(made.fileId(), 5)).expect(NtStatus.SUCCESS);
    handles.failing(true);
    var shared = new LockElement(5, 1, LockFlags.SHARED_LOCK.or(LockFlags.FAIL_IMMEDIATELY));
    tree.call(new Lock.Request(0, made.fileId(), List.of(shared))).expect(NtStatus.INSUFFICIENT_RESOURCES);
    handles.failing(false);
    var other = tree("bob", "s3cret", elsewhere());
    var file = opened(other, uncached(new DurableHandleV2.Request(0, DurableHandleFlags.NONE, KEY)));
    other.call(new Lock.Request(0, file.fileId(), List.of(shared))).expect(NtStatus.LOCK_NOT_GRANTED);
  }

  @Test
  void locks_ofARequestThatIsWrongInTheEnd_areKeptAsTheyAre() throws Exception {
    var tree = tree();
    var made = opened(tree, uncached(persistent()));
    var five = lock(made.fileId(), 5).locks().getFirst();
    var giveBack = new LockElement(5, 1, LockFlags.UNLOCK);
    var wrong = new LockElement(5, 1, LockFlags.UNLOCK.or(LockFlags.FAIL_IMMEDIATELY));
    tree.call(new Lock.Request(0, made.fileId(), List.of(five, wrong))).expect(NtStatus.INVALID_PARAMETER);
    kill().close();
    assertThat(locks()).isOne();

    var back = tree();
    var again = opened(back, uncached(back(made.fileId())));
    back.call(
        new Lock.Request(0, again.fileId(), List.of(giveBack, new LockElement(99, 1, LockFlags.UNLOCK))))
        .expect(NtStatus.RANGE_NOT_LOCKED);
    kill().close();
    assertThat(locks()).isZero();
  }

  @Test
  void opens_ofTheSameName_areForgottenEachWhenItIsClosed() throws Exception {
    var tree = tree();
    var first = new PeerFile(tree, opened(tree, uncached(persistent())).fileId());
    first.write(0, (byte) 1);
    var second = new PeerFile(tree,
        opened(tree, uncached("b.txt", CreateOptions.NON_DIRECTORY_FILE, persistent())).fileId());
    assertThat(handles.handles()).hasSize(2);
    first.close();
    second.close();
    assertThat(handles.handles()).isEmpty();
  }

  @Test
  void open_isItsClientsAgain_thoughNothingCanBeKeptAnyMore() throws Exception {
    var made = opened(tree(), leased(persistent()));
    var before = server;
    handles = handles.takeOver();
    handles.failing(true);
    server = next();
    opened(tree(), leased(back(made.fileId())));
    handles.failing(false);
    before.close();
  }

  @Test
  void lease_thatOthersBreakWhileItsClientIsAway_isToldWhenItsCreateIsRepeated() throws Exception {
    opened(tree(), leased(persistent()));
    kill().close();
    var other = tree("bob", "s3cret", elsewhere());
    var wanted = other.request(PLAIN);
    other.send(wanted);
    other.session().peer().pending(wanted);

    var back = tree();
    replayed(back, leased(persistent())).expect(NtStatus.SUCCESS);
    var notice = back.session().peer().receive().body(LeaseBreak.Notification.class);
    back.call(new LeaseBreak.Acknowledgment(KEY, notice.newState())).expect(NtStatus.SUCCESS);
    other.session().peer().answer(wanted).expect(NtStatus.SUCCESS);
  }

  @Test
  void lock_ofAServerThatStops_isNobodyElsesMeanwhile() throws Exception {
    for (int i = 0; i < 6; i++) {
      var tree = tree(TestServer.USER, TestServer.PASSWORD, PeerOffer.withPersistentHandles(elsewhere()));
      var made = opened(tree,
          uncached(new DurableHandleV2.Request(0, DurableHandleFlags.PERSISTENT, new Guid(1, i + 1))));
      var waits = new LockElement(5, 1, LockFlags.EXCLUSIVE_LOCK);
      tree.send(tree.request(new Lock.Request(0, made.fileId(), List.of(waits))));
      server.settle();
    }
    assertThat(locks()).isOne();
    server.close();
    server = next();
    assertThat(server.server().opens()).hasSize(6);
    assertThat(locks()).isOne();
  }

  @Test
  void file_thatAnotherMarkedByItsClose_goesAfterTheServerWasKilled() throws Exception {
    var tree = tree();
    var made = opened(tree, uncached(persistent()));
    var other = tree("bob", "s3cret", elsewhere());
    var goes = CreateOptions.NON_DIRECTORY_FILE.or(CreateOptions.DELETE_ON_CLOSE);
    other.open(PeerTree.create(FILE, CreateDisposition.OPEN, goes)).close();
    kill().close();
    var back = tree();
    new PeerFile(back, opened(back, uncached(back(made.fileId()))).fileId()).close();
    back.call(PeerTree.create(FILE, CreateDisposition.OPEN, CreateOptions.NON_DIRECTORY_FILE))
        .expect(NtStatus.OBJECT_NAME_NOT_FOUND);
  }

  @Test
  void server_thatDoesNotStart_leavesTheHandlesToTheNext() throws Exception {
    var made = opened(tree(), uncached(persistent()));
    server.close();
    var share = ShareSettings.named(SHARE).with(SettingsCatalog.CONTINUOUSLY_AVAILABLE, true);
    try (var world = TestEnvironment.direct(50)) {
      assertThatThrownBy(() -> TestServer.start(world, ServerSettings.DEFAULT,
          builder -> builder.share(share, files, SHARE).share(share, files, SHARE).durableHandles(handles)))
          .isInstanceOf(IOException.class);
      world.clock().advance(Duration.ofHours(1));
      world.threads().settle();
    }
    server = next();
    opened(tree(), uncached(back(made.fileId())));
  }

  @Test
  void file_thatIsGone_keepsNoServerFromStarting_thoughNothingCanBeForgotten() throws Exception {
    opened(tree(), leased(persistent()));
    try (var there = files.open(FilePath.of(FILE), true)) {
      there.delete();
    }
    var before = server;
    handles = handles.takeOver();
    handles.failing(true);
    server = next();
    handles.failing(false);
    tree().call(PLAIN).expect(NtStatus.SUCCESS);
    before.close();
  }

  @Test
  void open_ofAShareThatIsNotAvailableAnyMore_isOver() throws Exception {
    opened(tree(), leased(persistent()));
    server.close();
    TestServer
        .start(TestEnvironment.direct(50), ServerSettings.DEFAULT,
            builder -> builder.share(ShareSettings.named(SHARE), files, SHARE).durableHandles(handles))
        .close();
    assertThat(handles.handles()).isEmpty();
    server = next();
    assertThat(server.server().opens()).isEmpty();
  }

  @Test
  void open_thatNobodyComesBackFor_doesNotHoldUpTheTimers() throws Exception {
    opened(tree(), leased(persistent()));
    server.close();
    var scavengers = new Scavengers(ConcurrentHashMap.newKeySet());
    var share = ShareSettings.named(SHARE).with(SettingsCatalog.CONTINUOUSLY_AVAILABLE, true);
    server = TestServer.start(TestEnvironment.pooled(50, 2), ServerSettings.DEFAULT,
        builder -> builder.share(share, files, SHARE).durableHandles(handles).subscribe(scavengers,
            EventFilter.ids(Set.of(655))));
    server.clock().advance(Duration.ofMinutes(5));
    server.settle();
    assertThat(scavengers.threads()).hasSize(1).doesNotContain(Thread.currentThread());
  }
}
