package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event108ResponseCreate;
import org.sumbawa.events.server.Event115ResponseAcknowledgeBreakLease;
import org.sumbawa.events.server.Event14RequestNotifyBreakLease;
import org.sumbawa.events.server.Event15RequestAcknowledgeBreakLease;
import org.sumbawa.events.server.Event8RequestCreate;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.LeaseBreakFlags;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** What clients may keep of what is in a folder. */
class DirectoryLeasesTest {
  private static final Guid KEY = new Guid(7, 8);
  private static final LeaseState READ_HANDLE = LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING);
  private static final LeaseState ALL = READ_HANDLE.or(LeaseState.WRITE_CACHING);
  private static final Create.Request FOLDER =
      PeerTree.create("d", CreateDisposition.OPEN_IF, CreateOptions.DIRECTORY_FILE);
  private static final ServerSettings OLD_TOO =
      ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V2_0_2);
  private static final Set<Integer> BREAKS = Set.of(14, 15, 115);

  private TestServer server;
  private PeerTree holder;
  private PeerTree other;

  @BeforeEach
  void start() throws Exception {
    serve(ServerSettings.DEFAULT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void serve(ServerSettings settings) throws IOException {
    server = TestServer.start(settings);
    holder = server.session().tree(TestServer.SHARE);
    other = server.session().tree(TestServer.SHARE);
  }

  private void serveAgain(ServerSettings settings) throws IOException {
    server.close();
    serve(settings);
  }

  private static LeaseContext.V2 lease(Guid key, LeaseState state) {
    return new LeaseContext.V2(key, state, LeaseFlags.NONE, Guid.NONE, 0);
  }

  private static Create.Response opened(PeerTree by, LeaseContext lease) throws IOException {
    return by.call(PeerTree.asking(FOLDER, OplockLevel.LEASE, lease)).expect(NtStatus.SUCCESS)
        .body(Create.Response.class);
  }

  private static LeaseContext.V2 granted(Create.Response answer) {
    assertThat(answer.oplockLevel()).isEqualTo(OplockLevel.LEASE);
    return answer.context(LeaseContext.V2.class).orElseThrow();
  }

  private LeaseContext.V2 hold(LeaseState state) throws IOException {
    return granted(opened(holder, lease(KEY, state)));
  }

  /** A file in the folder, by a client that says that it holds the folder. */
  private static PeerFile child(PeerTree by, String name, Guid parent) throws IOException {
    return by.open(PeerTree.asking(
        PeerTree.create("d\\" + name, CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE),
        OplockLevel.LEASE, new LeaseContext.V2(new Guid(9, name.hashCode()), LeaseState.READ_CACHING,
            LeaseFlags.PARENT_LEASE_KEY_SET, parent, 0)));
  }

  private LeaseBreak.Notification broken() throws IOException {
    return holder.session().peer().receive().body(LeaseBreak.Notification.class);
  }

  private void assertKept() throws IOException {
    server.settle();
    holder.session().peer().call(new Echo.Request());
    assertThat(holder.session().peer().takeUnclaimed()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MULTI")
  void capability_isSaid_fromSmb3On(Dialect dialect) throws Exception {
    serveAgain(OLD_TOO);
    var told = server.peer(dialect).terms().answered().capabilities();
    assertThat(told.has(Capabilities.DIRECTORY_LEASING)).isEqualTo(dialect.isSmb3());
  }

  @Test
  void capability_whereTheSettingsForbidIt_isNotSaid() throws Exception {
    for (var setting : List.of(SettingsCatalog.ENABLE_DIRECTORY_HANDLE_LEASING,
        SettingsCatalog.ENABLE_LEASING)) {
      serveAgain(ServerSettings.DEFAULT.with(setting, false));
      assertThat(
          holder.session().peer().terms().answered().capabilities().has(Capabilities.DIRECTORY_LEASING))
          .isFalse();
      var answer = opened(holder, lease(KEY, READ_HANDLE));
      assertThat(answer.oplockLevel()).isEqualTo(OplockLevel.NONE);
      assertThat(answer.contexts()).isEmpty();
    }
  }

  @Test
  void folder_inAnOlderDialect_isNotCached() throws Exception {
    serveAgain(OLD_TOO);
    var old = server.session(Dialect.V2_1).tree(TestServer.SHARE);
    var answer = opened(old, new LeaseContext.V1(KEY, READ_HANDLE, LeaseFlags.NONE));
    assertThat(answer.oplockLevel()).isEqualTo(OplockLevel.NONE);
  }

  @Test
  @Provokes({14, 15, 115})
  void folder_inWhichAnotherMakesAFile_isCachedNoLonger() throws Exception {
    assertThat(hold(ALL)).isEqualTo(new LeaseContext.V2(KEY, READ_HANDLE, LeaseFlags.NONE, Guid.NONE, 1));
    var asked = server.events().await(Event8RequestCreate.class);
    assertThat(asked.leaseKey()).isEqualTo(KEY);
    assertThat(asked.leaseLevel()).isEqualTo(ALL.bits());
    var answered = server.events().await(Event108ResponseCreate.class);
    assertThat(answered.leaseKey()).isEqualTo(KEY);
    assertThat(answered.leaseLevel()).isEqualTo(READ_HANDLE.bits());
    other.file("d\\new");
    assertThat(broken()).isEqualTo(
        new LeaseBreak.Notification(2, LeaseBreakFlags.ACK_REQUIRED, KEY, READ_HANDLE, LeaseState.NONE));
    holder.call(new LeaseBreak.Acknowledgment(KEY, LeaseState.NONE)).expect(NtStatus.SUCCESS);
    assertThat(server.events().ids(BREAKS)).containsExactly(14, 15, 115);
    var told = server.events().await(Event14RequestNotifyBreakLease.class);
    assertThat(told.leaseKey()).isEqualTo(KEY);
    assertThat(told.currentLeaseState()).isEqualTo(READ_HANDLE.bits());
    assertThat(told.newLeaseState()).isZero();
    assertThat(server.events().await(Event15RequestAcknowledgeBreakLease.class).leaseKey()).isEqualTo(KEY);
    assertThat(server.events().await(Event115ResponseAcknowledgeBreakLease.class).leaseKey()).isEqualTo(KEY);
  }

  @Test
  void folder_thatIsOnlyRead_isLetGoOfAtOnce() throws Exception {
    hold(LeaseState.READ_CACHING);
    other.file("d\\new");
    assertThat(broken()).isEqualTo(
        new LeaseBreak.Notification(2, LeaseBreakFlags.NONE, KEY, LeaseState.READ_CACHING, LeaseState.NONE));
    assertThat(hold(LeaseState.READ_CACHING).epoch()).isEqualTo(3);
  }

  @Test
  void folder_inWhichItsHolderWorks_isKept() throws Exception {
    hold(READ_HANDLE);
    var file = child(holder, "new", KEY);
    file.write(0, (byte) 1);
    file.close();
    assertKept();
  }

  @Test
  void folder_isBrokenByTheCloseOfWhatWasWritten() throws Exception {
    other.folder("d").close();
    var file = other.file("d\\a");
    hold(READ_HANDLE);
    file.write(0, (byte) 1);
    assertKept();
    file.close();
    assertThat(broken().newState()).isEqualTo(LeaseState.NONE);
  }

  @Test
  void folder_ofAnotherMachineThatUsesTheSameKey_isNotSpared() throws Exception {
    hold(READ_HANDLE);
    child(other, "new", KEY);
    assertThat(broken().newState()).isEqualTo(LeaseState.NONE);
  }

  @Test
  void folder_doesNotOutliveItsConnection() throws Exception {
    var durable = new DurableHandleV2.Request(0, DurableHandleFlags.NONE, new Guid(5, 6));
    var answer = holder.call(PeerTree.asking(FOLDER, OplockLevel.LEASE, lease(KEY, READ_HANDLE), durable))
        .expect(NtStatus.SUCCESS).body(Create.Response.class);
    assertThat(answer.context(DurableHandleV2.Response.class)).isEmpty();
    assertThat(granted(answer).state()).isEqualTo(READ_HANDLE);
  }
}
