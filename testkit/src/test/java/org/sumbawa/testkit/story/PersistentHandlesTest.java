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

/** Opens that outlive the server. MS-SMB2 3.3.5.9.10 and 3.3.5.9.12. */
class PersistentHandlesTest {
  private static final String SHARE = "always";
  private static final String FILE = "a.txt";
  private static final Create.Request PLAIN =
      PeerTree.create(FILE, CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
  private static final Guid NAME = new Guid(1, 2);
  private static final Guid KEY = new Guid(7, 8);
  private static final LeaseState ALL =
      LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING).or(LeaseState.WRITE_CACHING);
  private static final LeaseContext.V2 LEASE = new LeaseContext.V2(KEY, ALL, LeaseFlags.NONE, Guid.NONE, 0);
  private static final Set<Integer> OPENS = Set.of(650, 651, 652, 653, 654, 655, 656, 657);

  private MemoryHandleStore handles = new MemoryHandleStore();
  private int servers;
  private Kept files;
  private TestServer server;
  private Negotiate.Request offer;

  /** A disk does not end with the server. */
  private static final class Kept extends ForwardingFileSystem {
    Kept(TestEnvironment world) {
      super(new MemoryFileSystem(world.clock()));
    }

    @Override
    protected Handle decorate(Handle opened) {
      return opened;
    }

    @Override
    public void close() {
      // It goes on.
    }
  }

  @BeforeEach
  void start() throws Exception {
    var world = TestEnvironment.direct(99);
    files = new Kept(world);
    server = next();
    offer =
        PeerOffer.withPersistentHandles(PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** A server on the same disk, with the same handles, in a world of its own. */
  private TestServer next() throws IOException {
    var share = ShareSettings.named(SHARE).with(SettingsCatalog.CONTINUOUSLY_AVAILABLE, true);
    var settings = ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V2_0_2);
    return TestServer.start(TestEnvironment.direct(++servers), settings, builder -> builder
        .user("bob", "s3cret".toCharArray()).share(share, files, SHARE).durableHandles(handles));
  }

  /** The server is gone without having said or done anything; another takes its place. */
  private TestServer kill() throws IOException {
    var before = server;
    handles = handles.takeOver();
    server = next();
    return before;
  }

  private PeerTree tree() throws IOException {
    return tree(TestServer.USER, TestServer.PASSWORD);
  }

  private PeerTree tree(String user, String password) throws IOException {
    return tree(user, password, offer);
  }

  /** What another client machine offers. */
  private Negotiate.Request elsewhere() {
    return PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1);
  }

  private PeerTree tree(String user, String password, Negotiate.Request offered) throws IOException {
    var peer = server.peer();
    peer.negotiate(offered);
    return peer.logOn(user, password).tree(SHARE);
  }

  private static DurableHandleV2.Request persistent() {
    return new DurableHandleV2.Request(0, DurableHandleFlags.PERSISTENT, NAME);
  }

  private static CreateRequestContext back(FileId id) {
    return new DurableHandleV2.Reconnect(id, NAME, DurableHandleFlags.PERSISTENT);
  }

  private static Create.Request leased(CreateRequestContext durability) {
    return PeerTree.asking(PLAIN, OplockLevel.LEASE, LEASE, durability);
  }

  private static Create.Response opened(PeerTree tree, Create.Request how) throws IOException {
    return tree.call(how).expect(NtStatus.SUCCESS).body(Create.Response.class);
  }

  private static Lock.Request lock(FileId file, int offset) {
    return new Lock.Request(0, file,
        List.of(new LockElement(offset, 1, LockFlags.EXCLUSIVE_LOCK.or(LockFlags.FAIL_IMMEDIATELY))));
  }

  @Test
  @Provokes(653)
  void open_ofAServerThatWasKilled_isItsClientsAgainWithAllItHeld() throws Exception {
    var first = tree();
    var made = opened(first, leased(persistent()));
    assertThat(made.context(DurableHandleV2.Response.class).orElseThrow().flags())
        .isEqualTo(DurableHandleFlags.PERSISTENT);
    first.call(lock(made.fileId(), 5)).expect(NtStatus.SUCCESS);
    var before = kill();
    assertThat(server.events().ids(OPENS)).containsExactly(653);

    var second = tree();
    var again = opened(second, leased(back(made.fileId())));
    assertThat(again.fileId().persistent()).isEqualTo(made.fileId().persistent());
    assertThat(again.context(LeaseContext.class).orElseThrow().state()).isEqualTo(ALL);
    second.call(lock(again.fileId(), 5)).expect(NtStatus.LOCK_NOT_GRANTED);
    new PeerFile(second, again.fileId()).close();
    assertThat(server.events().ids(OPENS)).containsExactly(653, 652, 654);
    assertThat(server.events().await(Event652FileReconnect.class).openGuid())
        .isEqualTo(before.events().await(Event650FileOpen.class).openGuid());
    assertThat(handles.handles()).isEmpty();
    before.close();
  }

  @Test
  void open_ofAServerThatStops_isLeftToTheNext() throws Exception {
    var made = opened(tree(), leased(persistent()));
    server.close();
    assertThat(server.events().ids(OPENS)).containsExactly(650, 653);
    assertThat(server.events().await(Event653FileSuspend.class).openGuid())
        .isEqualTo(server.events().await(Event650FileOpen.class).openGuid());

    server = next();
    opened(tree(), leased(back(made.fileId())));
    assertThat(server.events().ids(OPENS)).containsExactly(652);
  }

  @Test
  void open_withoutAnyCache_outlivesTheServerAllTheSame() throws Exception {
    var made = opened(tree(), PeerTree.asking(PLAIN, OplockLevel.NONE, persistent()));
    kill().close();
    opened(tree(), PeerTree.asking(PLAIN, OplockLevel.NONE, back(made.fileId())));
  }

  @Test
  void open_thatNobodyComesBackFor_ends() throws Exception {
    opened(tree(), leased(persistent()));
    kill().close();
    server.clock().advance(Duration.ofMinutes(5));
    server.settle();
    assertThat(server.events().ids(OPENS)).containsExactly(653, 655);
    assertThat(handles.handles()).isEmpty();
  }

  @Test
  void file_thatIsKeptForItsClient_isNobodyElses() throws Exception {
    var made = opened(tree(), PeerTree.asking(PLAIN, OplockLevel.NONE, persistent()));
    kill().close();
    var other = tree("bob", "s3cret");
    other.call(PLAIN).expect(NtStatus.FILE_NOT_AVAILABLE);
    server.session(Dialect.V2_1).tree(SHARE).call(PLAIN).expect(NtStatus.SHARING_VIOLATION);
    var again = tree();
    opened(again, PeerTree.asking(PLAIN, OplockLevel.NONE, back(made.fileId())));
    other.call(PLAIN).expect(NtStatus.SUCCESS);
  }

  @Test
  void open_thatIsAskedBackWrongly_staysWhereItIs() throws Exception {
    var made = opened(tree(), leased(persistent()));
    kill().close();
    tree("bob", "s3cret").call(leased(back(made.fileId()))).expect(NtStatus.ACCESS_DENIED);
    var second = tree();
    second.call(leased(new DurableHandleV2.Reconnect(made.fileId(), NAME, DurableHandleFlags.NONE)))
        .expect(NtStatus.OBJECT_NAME_NOT_FOUND);
    opened(second, leased(back(new FileId(77, 77))));
  }

  @Test
  void create_whoseAnswerWasLostWithTheServer_isRepeated() throws Exception {
    opened(tree(), leased(persistent()));
    kill().close();
    var tree = tree();
    var other = new Create.Request(OplockLevel.LEASE, PLAIN.impersonationLevel(), PLAIN.desiredAccess(),
        PLAIN.fileAttributes(), org.sumbawa.wire.message.value.ShareAccess.NONE, PLAIN.disposition(),
        PLAIN.options(), FILE, List.of(persistent(), LEASE));
    replayed(tree, other).expect(NtStatus.CONTEXT_MISMATCH);
    var again = replayed(tree, leased(persistent())).expect(NtStatus.SUCCESS).body(Create.Response.class);
    assertThat(again.action()).isEqualTo(CreateAction.CREATED);
    assertThat(server.events().ids(OPENS)).containsExactly(653, 652);
    replayed(tree(), leased(persistent())).expect(NtStatus.FILE_NOT_AVAILABLE);
    new PeerFile(tree, again.fileId()).write(0, (byte) 1);
  }

  private static org.sumbawa.testkit.peer.PeerResponse replayed(PeerTree tree, Create.Request how)
      throws IOException {
    var replay = tree.request(how).with(h -> h.withFlags(h.flags().or(HeaderFlags.REPLAY)));
    tree.send(replay);
    return tree.session().peer().answer(replay);
  }

  @Test
  @Provokes(1002)
  void open_thatCannotBeKept_isDurableAtMost() throws Exception {
    handles.failing(true);
    var made = opened(tree(), leased(persistent()));
    assertThat(made.context(DurableHandleV2.Response.class).orElseThrow().flags())
        .isEqualTo(DurableHandleFlags.NONE);
    var failed = server.events().await(Event1002RkfFailure.class);
    assertThat(failed.serverName()).isEqualTo(TestServer.NAME);
    assertThat(failed.shareName()).isEqualTo(SHARE);
    assertThat(failed.fileName()).isEqualTo(FILE);
    handles.failing(false);
  }

  @Test
  void lock_thatCannotBeKept_isNotGranted() throws Exception {
    var tree = tree();
    var made = opened(tree, leased(persistent()));
    handles.failing(true);
    tree.call(lock(made.fileId(), 5)).expect(NtStatus.INSUFFICIENT_RESOURCES);
    handles.failing(false);
    tree.call(lock(made.fileId(), 5)).expect(NtStatus.SUCCESS);
  }

  @Test
  void lease_thatOthersBreakWhileItsClientIsAway_isToldWhenItComesBack() throws Exception {
    var made = opened(tree(), leased(persistent()));
    kill().close();
    var other = tree("bob", "s3cret", elsewhere());
    var wanted = other.request(PLAIN);
    other.send(wanted);
    other.session().peer().pending(wanted);

    var back = tree();
    opened(back, leased(back(made.fileId())));
    var notice = back.session().peer().receive().body(LeaseBreak.Notification.class);
    assertThat(notice.leaseKey()).isEqualTo(KEY);
    assertThat(notice.newState()).isEqualTo(LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING));
    back.call(new LeaseBreak.Acknowledgment(KEY, notice.newState())).expect(NtStatus.SUCCESS);
    other.session().peer().answer(wanted).expect(NtStatus.SUCCESS);
  }

  @Test
  void lease_thatNobodyGivesBack_isOverAfterItsTimeButTheFileIsKept() throws Exception {
    opened(tree(), PeerTree.asking(PLAIN, OplockLevel.LEASE, LEASE,
        new DurableHandleV2.Request(300_000, DurableHandleFlags.PERSISTENT, NAME)));
    kill().close();
    var other = tree("bob", "s3cret", elsewhere());
    var wanted = other.request(PLAIN);
    other.send(wanted);
    other.session().peer().pending(wanted);
    server.clock().advance(Duration.ofSeconds(179));
    server.settle();
    assertThat(other.session().peer().takeUnclaimed()).isEmpty();
    server.clock().advance(Duration.ofSeconds(1));
    other.session().peer().answer(wanted).expect(NtStatus.FILE_NOT_AVAILABLE);
  }

  @Test
  void lease_thatItsClientGaveUpBeforeTheServerEnded_isNotHeldAnyMore() throws Exception {
    var made = opened(tree(), leased(persistent()));
    kill().close();
    var less = new LeaseContext.V2(KEY, LeaseState.READ_CACHING, LeaseFlags.NONE, Guid.NONE, 0);
    var again = opened(tree(), PeerTree.asking(PLAIN, OplockLevel.LEASE, less, back(made.fileId())));
    var lease = (LeaseContext.V2) again.context(LeaseContext.class).orElseThrow();
    assertThat(lease.state()).isEqualTo(LeaseState.READ_CACHING);
    assertThat(lease.epoch()).isEqualTo(2);
  }

  @Test
  void file_thatWasRenamed_isFoundUnderItsNewName() throws Exception {
    var tree = tree();
    var file = new PeerFile(tree, opened(tree, leased(persistent())).fileId());
    var renaming = new FileRenameInformation(false, "b.txt");
    tree.call(
        new SetInfo.Request(InfoType.FILE, renaming.infoClass().number(), 0, file.id(), renaming.encoded()))
        .expect(NtStatus.SUCCESS);
    kill().close();
    opened(tree(), leased(back(file.id())));
    var listed = server.server().opens().getFirst();
    assertThat(listed.path()).isEqualTo("b.txt");
    assertThat(listed.user()).isEqualTo(TestServer.NAME + "\\" + TestServer.USER);
  }

  @Test
  void file_thatGoesWhenClosed_goesWhenItsClientIsBackAndClosesIt() throws Exception {
    var how = PeerTree.create(FILE, CreateDisposition.OPEN_IF,
        CreateOptions.NON_DIRECTORY_FILE.or(CreateOptions.DELETE_ON_CLOSE));
    var made = opened(tree(), PeerTree.asking(how, OplockLevel.NONE, persistent()));
    server.close();
    server = next();
    var tree = tree();
    var again = opened(tree, PeerTree.asking(how, OplockLevel.NONE, back(made.fileId())));
    new PeerFile(tree, again.fileId()).close();
    tree.call(PeerTree.create(FILE, CreateDisposition.OPEN, CreateOptions.NON_DIRECTORY_FILE))
        .expect(NtStatus.OBJECT_NAME_NOT_FOUND);
  }

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

  private static Create.Request uncached(String file, CreateOptions options,
      CreateRequestContext durability) {
    return PeerTree.asking(PeerTree.create(file, CreateDisposition.OPEN_IF, options), OplockLevel.NONE,
        durability);
  }

  private static Create.Request uncached(CreateRequestContext durability) {
    return uncached(FILE, CreateOptions.NON_DIRECTORY_FILE, durability);
  }

  private int locks() {
    return server.server().opens().stream().mapToInt(OpenDescription::locks).sum();
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

  /** Notes the threads on which opens time out. */
  private record Scavengers(Set<Thread> threads) implements Subscriber {

    @Override
    public String name() {
      return "scavengers";
    }

    @Override
    public void receive(Raised raised) {
      threads.add(Thread.currentThread());
    }
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
