package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event1016ReopenFailure;
import org.sumbawa.events.server.Event1017HandleScavenge;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.events.server.Event651FileDisconnect;
import org.sumbawa.events.server.Event652FileReconnect;
import org.sumbawa.events.server.Event657FileCCFClose;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.fscc.fsctl.LmrRequestResiliency;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.context.AppInstanceId;
import org.sumbawa.wire.message.context.CreateRequestContext;
import org.sumbawa.wire.message.context.DurableHandle;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.IoctlFlags;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.OplockLevel;

/** Opens that outlive their connections. MS-SMB2 3.3.5.9.6 to 3.3.5.9.13. */
class DurableHandlesTest {
  private static final String FILE = "a.txt";
  private static final Create.Request PLAIN =
      PeerTree.create(FILE, CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
  private static final Guid NAME = new Guid(1, 2);
  private static final Guid KEY = new Guid(7, 8);
  private static final Guid APPLICATION = new Guid(5, 6);
  private static final LeaseState ALL =
      LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING).or(LeaseState.WRITE_CACHING);
  private static final LeaseContext.V2 LEASE = new LeaseContext.V2(KEY, ALL, LeaseFlags.NONE, Guid.NONE, 0);
  private static final Set<Integer> OPENS = Set.of(650, 651, 652, 654, 655, 656, 657);

  private TestServer server;
  private Negotiate.Request offer;

  @BeforeEach
  void start() throws Exception {
    begin(ServerSettings.DEFAULT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void begin(ServerSettings settings) throws Exception {
    server = TestServer.start(TestEnvironment.direct(1), settings,
        builder -> builder.user("bob", "s3cret".toCharArray()));
    offer = PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1);
  }

  /** The same client on another connection, in the share. */
  private PeerTree tree() throws IOException {
    return tree(TestServer.USER, TestServer.PASSWORD);
  }

  private PeerTree tree(String user, String password) throws IOException {
    ScriptedPeer peer = server.peer();
    peer.negotiate(offer);
    return peer.logOn(user, password).tree(TestServer.SHARE);
  }

  private static DurableHandleV2.Request durable(Duration timeout) {
    return new DurableHandleV2.Request(timeout.toMillis(), DurableHandleFlags.NONE, NAME);
  }

  private static CreateRequestContext back(FileId id) {
    return new DurableHandleV2.Reconnect(id, NAME, DurableHandleFlags.NONE);
  }

  private static Create.Request leased(CreateRequestContext durability) {
    return PeerTree.asking(PLAIN, OplockLevel.LEASE, LEASE, durability);
  }

  private static Create.Response opened(PeerTree tree, Create.Request how) throws IOException {
    return tree.call(how).expect(NtStatus.SUCCESS).body(Create.Response.class);
  }

  private void lose(PeerTree tree) throws Exception {
    int before = server.events().ids(Set.of(501)).size();
    tree.session().peer().close();
    server.events().awaitCount(501, before + 1);
    server.settle();
  }

  @Test
  @Provokes({651, 652})
  void open_whoseConnectionIsLost_isItsClientsAgain() throws Exception {
    var first = tree();
    var made = opened(first, leased(durable(Duration.ZERO)));
    assertThat(made.context(DurableHandleV2.Response.class).orElseThrow().timeoutMillis()).isEqualTo(300_000);
    first.call(lock(made.fileId())).expect(NtStatus.SUCCESS);
    lose(first);
    assertThat(server.events().ids(OPENS)).containsExactly(650, 651);

    var second = tree();
    var again = opened(second, leased(back(made.fileId())));
    assertThat(again.fileId().persistent()).isEqualTo(made.fileId().persistent());
    assertThat(again.action()).isEqualTo(CreateAction.OPENED);
    assertThat(again.context(LeaseContext.class).orElseThrow().state()).isEqualTo(ALL);
    var file = new PeerFile(second, again.fileId());
    file.write(0, (byte) 1);
    second.call(lock(again.fileId())).expect(NtStatus.LOCK_NOT_GRANTED);
    file.close();
    assertThat(server.events().ids(OPENS)).containsExactly(650, 651, 652, 654);
    var opened = server.events().await(Event650FileOpen.class).openGuid();
    assertThat(server.events().await(Event651FileDisconnect.class).openGuid()).isEqualTo(opened);
    assertThat(server.events().await(Event652FileReconnect.class).openGuid()).isEqualTo(opened);
  }

  @Test
  void open_ofABatchOplock_isItsClientsAgainInTheFirstWay() throws Exception {
    var first = tree();
    var made = opened(first, PeerTree.asking(PLAIN, OplockLevel.BATCH, new DurableHandle.Request()));
    assertThat(made.context(DurableHandle.Response.class)).isPresent();
    lose(first);

    var second = tree();
    var again =
        opened(second, PeerTree.asking(PLAIN, OplockLevel.BATCH, new DurableHandle.Reconnect(made.fileId())));
    assertThat(again.oplockLevel()).isEqualTo(OplockLevel.BATCH);
    second.call(PeerTree.asking(PLAIN, OplockLevel.BATCH, new DurableHandle.Reconnect(made.fileId())))
        .expect(NtStatus.OBJECT_NAME_NOT_FOUND);
  }

  @Test
  void open_thatItsClientMayNotKeepInItsCache_isNotDurable() throws Exception {
    var tree = tree();
    var none = opened(tree, PeerTree.asking(PLAIN, OplockLevel.LEVEL_II, durable(Duration.ZERO)));
    assertThat(none.context(DurableHandleV2.Response.class)).isEmpty();
    lose(tree);
    assertThat(server.events().ids(OPENS)).containsExactly(650, 656);
  }

  @Test
  @Provokes({655, 1017})
  void open_thatNobodyComesBackFor_ends() throws Exception {
    var first = tree();
    var made = opened(first, leased(durable(Duration.ofSeconds(10))));
    assertThat(made.context(DurableHandleV2.Response.class).orElseThrow().timeoutMillis()).isEqualTo(10_000);
    lose(first);
    server.clock().advance(Duration.ofSeconds(9));
    assertThat(server.events().ids(OPENS)).containsExactly(650, 651);
    server.clock().advance(Duration.ofSeconds(1));
    server.settle();
    assertThat(server.events().ids(OPENS)).containsExactly(650, 651, 655);
    var scavenged = server.events().await(Event1017HandleScavenge.class);
    assertThat(scavenged.durableHandle()).isTrue();
    assertThat(scavenged.persistentFid()).isEqualTo(made.fileId().persistent());
    assertThat(scavenged.fileName()).isEqualTo(FILE);
    assertThat(server.server().openCount()).isZero();
    tree().call(leased(back(made.fileId()))).expect(NtStatus.OBJECT_NAME_NOT_FOUND);
  }

  @Test
  void open_thatWaitsForItsClient_givesWayToOthers() throws Exception {
    var first = tree();
    var made = opened(first, leased(durable(Duration.ZERO)));
    lose(first);

    var other = server.session().tree(TestServer.SHARE);
    other.file(FILE).write(0, (byte) 1);
    assertThat(server.events().ids(OPENS)).containsExactly(650, 651, 656, 650);
    tree().call(leased(back(made.fileId()))).expect(NtStatus.OBJECT_NAME_NOT_FOUND);
  }

  @Test
  @Provokes(1016)
  void open_thatIsAskedBackWrongly_staysWhereItIs() throws Exception {
    var first = tree();
    var made = opened(first, leased(durable(Duration.ZERO)));
    lose(first);

    tree("bob", "s3cret").call(leased(back(made.fileId()))).expect(NtStatus.ACCESS_DENIED);
    var failed = server.events().await(Event1016ReopenFailure.class);
    assertThat(failed.status()).isEqualTo(NtStatus.ACCESS_DENIED.value());
    assertThat(failed.userName()).endsWith("bob");
    assertThat(failed.durableHandle()).isTrue();
    assertThat(failed.resumeKey()).isEqualTo(NAME);
    var second = tree();
    second.call(leased(new DurableHandleV2.Reconnect(made.fileId(), KEY, DurableHandleFlags.NONE)))
        .expect(NtStatus.OBJECT_NAME_NOT_FOUND);
    second.call(PeerTree.asking(PLAIN, OplockLevel.BATCH, back(made.fileId())))
        .expect(NtStatus.OBJECT_NAME_NOT_FOUND);
    second.call(PeerTree.asking(PLAIN, OplockLevel.LEASE, LEASE, back(made.fileId()), durable(Duration.ZERO)))
        .expect(NtStatus.INVALID_PARAMETER);
    var elsewhere = PeerTree.create("b.txt", CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
    second.call(PeerTree.asking(elsewhere, OplockLevel.LEASE, LEASE, back(made.fileId())))
        .expect(NtStatus.INVALID_PARAMETER);
    opened(second, leased(back(made.fileId())));
  }

  @Test
  void openBeyondTheLimit_endsWithItsConnection() throws Exception {
    server.close();
    begin(ServerSettings.DEFAULT.with(SettingsCatalog.MAX_PRESERVED_OPENS, 0));
    var first = tree();
    opened(first, leased(durable(Duration.ZERO)));
    lose(first);
    assertThat(server.events().ids(OPENS)).containsExactly(650, 656);
  }

  @Test
  void open_thatIsResilient_waitsWhateverIsCached() throws Exception {
    var first = tree();
    var made = opened(first, PLAIN);
    first.call(resiliency(made.fileId(), Duration.ofMinutes(6))).expect(NtStatus.INVALID_PARAMETER);
    first.call(resiliency(made.fileId(), Duration.ofMinutes(1))).expect(NtStatus.SUCCESS);
    lose(first);
    var second = tree();
    opened(second, PeerTree.asking(PLAIN, OplockLevel.NONE, new DurableHandle.Reconnect(made.fileId())));
    lose(second);
    server.clock().advance(Duration.ofMinutes(1));
    server.settle();
    assertThat(server.events().ids(OPENS)).containsExactly(650, 651, 652, 651, 655);
    assertThat(server.events().await(Event1017HandleScavenge.class).resilientHandle()).isTrue();
  }

  @Test
  void create_thatIsRepeated_isDoneOnce() throws Exception {
    var tree = tree();
    var made = opened(tree, leased(durable(Duration.ZERO)));
    tree.call(leased(durable(Duration.ZERO))).expect(NtStatus.DUPLICATE_OBJECTID);
    var replay =
        tree.request(leased(durable(Duration.ZERO))).with(h -> h.withFlags(h.flags().or(HeaderFlags.REPLAY)));
    tree.send(replay);
    var again = tree.session().peer().answer(replay).expect(NtStatus.SUCCESS).body(Create.Response.class);
    assertThat(again.fileId()).isEqualTo(made.fileId());
    assertThat(again.action()).isEqualTo(CreateAction.CREATED);
    assertThat(server.events().ids(OPENS)).containsExactly(650);
    new PeerFile(tree, made.fileId()).write(0, (byte) 1);
    opened(tree, PeerTree.asking(PLAIN, OplockLevel.LEASE, LEASE, durable(Duration.ZERO)));
    assertThat(server.events().ids(OPENS)).containsExactly(650, 650);
  }

  @Test
  @Provokes(657)
  void application_thatMoved_takesItsFileAlong() throws Exception {
    var alone = new Create.Request(OplockLevel.NONE, PLAIN.impersonationLevel(), PLAIN.desiredAccess(),
        PLAIN.fileAttributes(), org.sumbawa.wire.message.value.ShareAccess.NONE, PLAIN.disposition(),
        PLAIN.options(), FILE, List.of(new AppInstanceId(APPLICATION)));
    opened(tree(), alone);
    var elsewhere = server.session().tree(TestServer.SHARE);
    elsewhere.call(PLAIN).expect(NtStatus.SHARING_VIOLATION);
    opened(elsewhere, alone);
    assertThat(server.events().ids(OPENS)).containsExactly(650, 657, 650);
    assertThat(server.events().await(Event657FileCCFClose.class).appInstanceGuid()).isEqualTo(APPLICATION);
  }

  @Test
  void server_thatStops_keepsNothingOpen() throws Exception {
    var first = tree();
    opened(first, leased(durable(Duration.ZERO)));
    lose(first);
    server.close();
    assertThat(server.events().ids(OPENS)).containsExactly(650, 651, 656);
  }

  private static Lock.Request lock(FileId file) {
    return new Lock.Request(0, file,
        List.of(new LockElement(0, 1, LockFlags.EXCLUSIVE_LOCK.or(LockFlags.FAIL_IMMEDIATELY))));
  }

  private static Ioctl.Request resiliency(FileId file, Duration time) {
    Bytes input = new LmrRequestResiliency.Request(time.toMillis()).encoded();
    return new Ioctl.Request(Fsctl.LMR_REQUEST_RESILIENCY.code(), file, input, 0, 0, IoctlFlags.IS_FSCTL);
  }
}
