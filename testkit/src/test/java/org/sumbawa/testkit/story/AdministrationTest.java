package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.account.MachineSid;
import org.sumbawa.auth.account.MemoryAccounts;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event550SessionAllocate;
import org.sumbawa.events.server.Event554SessionTerminate;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.events.server.Event656FileTerminate;
import org.sumbawa.events.server.Event658FileCCFCloseAudit;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.report.SessionEnd;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.use.Administrator;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.context.DurableHandle;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;
import org.sumbawa.wire.rpc.WinError;
import org.sumbawa.wire.rpc.srvsvc.FileClose;
import org.sumbawa.wire.rpc.srvsvc.SessionDel;
import org.sumbawa.wire.rpc.srvsvc.Srvsvc;
import org.sumbawa.wire.rpc.srvsvc.StatusResponse;

/** What administrators see of those who use the server, and how they end it. MS-SMB2 3.3.4.12 and 3.3.4.17. */
class AdministrationTest {
  private static final Administrator ROOT = new Administrator("root", "console");
  private static final String BOSS = "boss";

  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    var accounts = new MemoryAccounts(MachineSid.derived(TestServer.NAME));
    accounts.add(BOSS, "s3cret".toCharArray(), List.of(Sid.BUILTIN_ADMINISTRATORS));
    server = TestServer.start(TestEnvironment.direct(1), ServerSettings.DEFAULT,
        builder -> builder.accounts(accounts));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private PeerSession boss() throws Exception {
    return server.peer(Dialect.V3_1_1).logOn(BOSS, "s3cret");
  }

  private static Lock.Request lock(FileId file) {
    return new Lock.Request(0, file,
        List.of(new LockElement(0, 9, LockFlags.EXCLUSIVE_LOCK.or(LockFlags.FAIL_IMMEDIATELY))));
  }

  @Test
  void sessions_always_areListedWithWhatTheyUse() throws Exception {
    var began = server.clock().instant();
    var session = server.session();
    server.clock().advance(Duration.ofSeconds(90));
    session.tree(TestServer.SHARE).file("a");
    server.clock().advance(Duration.ofSeconds(5));
    var other = server.session(Dialect.V3_0);
    server.peer(Dialect.V3_1_1); // has not come in, and is nobody
    var sessions = server.server().sessions();
    assertThat(sessions).extracting(s -> s.id()).containsExactly(session.id(), other.id());
    var first = sessions.getFirst();
    assertThat(first.user()).isEqualTo(TestServer.NAME + "\\" + TestServer.USER);
    assertThat(first.client().dialect()).isEqualTo(Dialect.V3_1_1);
    assertThat(first.client().address()).isEqualTo(address(session));
    assertThat(first.client().name()).isEqualTo("PEER");
    assertThat(first.signed()).isTrue();
    assertThat(first.encrypted()).isFalse();
    assertThat(first.guest()).isFalse();
    assertThat(first.since()).isEqualTo(began);
    assertThat(first.idle()).isEqualTo(Duration.ofSeconds(5));
    assertThat(first.opens()).isEqualTo(1);
    assertThat(first.connections()).isEqualTo(1);
    assertThat(sessions.getLast().client().dialect()).isEqualTo(Dialect.V3_0);
  }

  @Test
  void session_thatMustBeEncrypted_isListedSo() throws Exception {
    server.close();
    server = TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.ENCRYPT_DATA, true));
    server.session();
    assertThat(server.server().sessions()).singleElement().satisfies(s -> assertThat(s.encrypted()).isTrue());
  }

  @Test
  void opens_always_areListedWithWhatTheyHold() throws Exception {
    var began = server.clock().instant();
    var session = server.session();
    var tree = session.tree(TestServer.SHARE);
    tree.folder("sub");
    var plain = PeerTree.create("sub\\a", CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
    var file = tree.open(PeerTree.asking(plain, OplockLevel.BATCH));
    tree.call(lock(file.id())).expect(NtStatus.SUCCESS);
    SrvsvcPipe.of(session);
    var opens = server.server().opens();
    assertThat(opens).extracting(OpenDescription::fullPath).containsExactly("docs\\sub", "docs\\sub\\a",
        "IPC$\\srvsvc");
    assertThat(opens.get(1)).isEqualTo(new OpenDescription(file.id().persistent(), "docs", "sub\\a",
        TestServer.NAME + "\\" + TestServer.USER, address(session), AccessMask.FILE_ALL_ACCESS,
        ShareAccess.READ.or(ShareAccess.WRITE).or(ShareAccess.DELETE),
        new CacheAnswer.Oplock(OplockLevel.BATCH), 1, began, false, Duration.ZERO));
  }

  @Test
  void open_thatWaitsForItsClient_isListedWithTheTimeThatIsLeft() throws Exception {
    var id = preserved();
    server.clock().advance(Duration.ofSeconds(10));
    assertThat(server.server().sessions()).isEmpty();
    var open = server.server().opens().getFirst();
    assertThat(open.id()).isEqualTo(id);
    assertThat(open.user()).endsWith(TestServer.USER);
    assertThat(open.preserved()).isTrue();
    assertThat(open.waits())
        .isEqualTo(ServerSettings.DEFAULT.timeouts().durableHandleTimeout().minusSeconds(10));
  }

  @Test
  @Provokes(658)
  void open_thatAnAdministratorCloses_endsAndIsTold() throws Exception {
    var tree = server.session().tree(TestServer.SHARE);
    var file = tree.file("a.txt");
    assertThat(server.server().closeOpen(file.id().persistent(), ROOT)).isTrue();
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 552, 600, 650, 656, 658);
    assertThat(server.events().await(Event658FileCCFCloseAudit.class))
        .isEqualTo(new Event658FileCCFCloseAudit("a.txt", "root", "console", TestServer.SHARE));
    assertThat(server.events().await(Event656FileTerminate.class).openGuid())
        .isEqualTo(server.events().await(Event650FileOpen.class).openGuid());
    tree.call(new Read.Request(file.id(), 0, 1, 0)).expect(NtStatus.FILE_CLOSED);
    assertThat(server.server().closeOpen(file.id().persistent(), ROOT)).isFalse();
    tree.file("a.txt").close();
  }

  @Test
  @Provokes(658)
  void open_thatWaitsForItsClient_isClosedToo() throws Exception {
    assertThat(server.server().closeOpen(preserved(), ROOT)).isTrue();
    server.events().await(Event658FileCCFCloseAudit.class);
    assertThat(server.server().opens()).isEmpty();
    server.clock().advance(Duration.ofDays(1));
    assertThat(server.events().ids(Set.of(655, 656, 658, 1017))).containsExactly(656, 658);
  }

  @Test
  @Provokes({554, 658})
  void session_thatAnAdministratorCloses_endsWithItsFiles() throws Exception {
    var session = server.session();
    session.tree(TestServer.SHARE).file("a.txt");
    assertThat(server.server().closeSession(session.id(), ROOT)).isTrue();
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 552, 600, 650, 656, 658, 554, 602);
    var ended = server.events().await(Event554SessionTerminate.class);
    assertThat(ended.reason()).isEqualTo(SessionEnd.ADMINISTRATOR.number());
    assertThat(ended.sessionGuid())
        .isEqualTo(server.events().await(Event550SessionAllocate.class).sessionGuid());
    session.call(new Echo.Request()).expect(NtStatus.USER_SESSION_DELETED);
    assertThat(server.server().closeSession(session.id(), ROOT)).isFalse();
    assertThat(server.server().sessions()).isEmpty();
    session.peer().logOn(TestServer.USER, TestServer.PASSWORD).tree(TestServer.SHARE).file("a.txt");
  }

  @Test
  @Provokes({554, 658})
  void administrator_fromAfar_endsOpensAndSessions() throws Exception {
    var session = server.session();
    var file = session.tree(TestServer.SHARE).file("a.txt");
    var service = SrvsvcPipe.of(boss());
    assertThat(closing(service, file.id())).isEqualTo(WinError.SUCCESS);
    assertThat(server.events().await(Event658FileCCFCloseAudit.class)).isEqualTo(
        new Event658FileCCFCloseAudit("a.txt", TestServer.NAME + "\\" + BOSS, "PEER", TestServer.SHARE));
    assertThat(closing(service, file.id())).isEqualTo(WinError.FILE_ID_NOT_FOUND);
    assertThat(StatusResponse
        .decode(
            service.call(Srvsvc.SESSION_DEL, new SessionDel.Request("s", "\\\\PEER", TestServer.USER).stub()))
        .status()).isEqualTo(WinError.SUCCESS);
    assertThat(server.events().await(Event554SessionTerminate.class).reason())
        .isEqualTo(SessionEnd.ADMINISTRATOR.number());
    session.call(new Echo.Request()).expect(NtStatus.USER_SESSION_DELETED);
  }

  @Test
  void user_fromAfar_endsNothing() throws Exception {
    var session = server.session();
    var file = session.tree(TestServer.SHARE).file("a.txt");
    assertThat(closing(SrvsvcPipe.of(session), file.id())).isEqualTo(WinError.ACCESS_DENIED);
    file.close();
  }

  @Test
  void administrator_whoEndsItself_hearsSo() throws Exception {
    var service = SrvsvcPipe.of(boss());
    var own = new FileClose.Request("s", (int) service.file().id().persistent());
    assertThat(service.attempt(Srvsvc.FILE_CLOSE, own.stub()).status()).isEqualTo(NtStatus.PIPE_DISCONNECTED);
    var session = boss();
    var again = SrvsvcPipe.of(session);
    var all = new SessionDel.Request("s", "", BOSS);
    assertThat(again.attempt(Srvsvc.SESSION_DEL, all.stub()).status().isError()).isTrue();
    session.call(new Echo.Request()).expect(NtStatus.USER_SESSION_DELETED);
    assertThat(server.server().openCount()).isZero();
    server.session().tree(TestServer.SHARE).file("a");
  }

  private static WinError closing(SrvsvcPipe service, FileId file) throws Exception {
    var request = new FileClose.Request("s", (int) file.persistent());
    return StatusResponse.decode(service.call(Srvsvc.FILE_CLOSE, request.stub())).status();
  }

  /** The number of an open whose connection was lost. */
  private long preserved() throws Exception {
    var tree = server.session().tree(TestServer.SHARE);
    var plain = PeerTree.create("a", CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
    var file = tree.open(PeerTree.asking(plain, OplockLevel.BATCH, new DurableHandle.Request()));
    tree.session().peer().close();
    server.events().awaitCount(651, 1);
    server.settle();
    return file.id().persistent();
  }

  private static String address(PeerSession session) {
    return session.peer().link().local().getAddress().getHostAddress();
  }
}
