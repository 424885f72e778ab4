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
class PersistentHandlesTest extends PersistentHandlesStory {

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
}
