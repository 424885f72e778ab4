package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event600TreeConnectAllocate;
import org.sumbawa.events.server.Event601TreeConnectDisconnect;
import org.sumbawa.events.server.Event602TreeConnectTerminate;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.events.server.Event654FileClose;
import org.sumbawa.events.server.Event656FileTerminate;
import org.sumbawa.events.server.Event700ShareAdd;
import org.sumbawa.events.server.Event701ShareModify;
import org.sumbawa.events.server.Event702ShareDelete;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/** How shares, tree connects and opens begin and end. */
class ShareLifeTest {
  private static final ShareSettings MORE = ShareSettings.named("more");

  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Provokes({600, 601, 650, 654})
  void file_openedAndClosed_isTold() throws Exception {
    var tree = server.session().tree("DOCS");
    var file = tree.file("a.txt");
    file.close();
    tree.disconnect();
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 552, 600, 650, 654, 601);
    var entered = server.events().await(Event600TreeConnectAllocate.class);
    assertThat(entered.shareName()).isEqualTo(TestServer.SHARE);
    var opened = server.events().await(Event650FileOpen.class);
    assertThat(opened.name()).isEqualTo("a.txt");
    assertThat(opened.treeConnectGuid()).isEqualTo(entered.treeConnectGuid());
    assertThat(opened.sharingMode()).isEqualTo(7);
    assertThat(server.events().await(Event654FileClose.class).openGuid()).isEqualTo(opened.openGuid());
    assertThat(server.events().await(Event601TreeConnectDisconnect.class).treeConnectGuid())
        .isEqualTo(entered.treeConnectGuid());
    assertThat(server.server().openCount()).isZero();
  }

  @Test
  @Provokes(656)
  void file_openWhenItsShareIsLeft_isTerminated() throws Exception {
    var tree = server.session().tree(TestServer.SHARE);
    var file = tree.file("a.txt");
    tree.disconnect();
    assertThat(server.events().ids(Ids.LIVES)).containsExactly(500, 550, 552, 600, 650, 601, 656);
    assertThat(server.events().await(Event656FileTerminate.class).openGuid())
        .isEqualTo(server.events().await(Event650FileOpen.class).openGuid());
    tree.call(new Close.Request(CloseFlags.NONE, file.id())).expect(NtStatus.NETWORK_NAME_DELETED);
  }

  @Test
  @Provokes(700)
  void share_ofTheStart_isTold() throws Exception {
    assertThat(server.events().await(Event700ShareAdd.class).shareName()).isEqualTo(TestServer.SHARE);
  }

  @Test
  @Provokes({700, 701, 702, 602, 656})
  void share_atRunTime_comesChangesAndGoes() throws Exception {
    var session = server.session();
    session.connect("more").expect(NtStatus.BAD_NETWORK_NAME);
    server.events().clear();
    server.server().addShare(MORE, new MemoryFileSystem(server.clock()), "somewhere");
    var inside = session.tree("more");
    inside.file("a");
    server.server().modifyShare(MORE.with(SettingsCatalog.READ_ONLY, true));
    var later = session.tree("more");
    later.call(PeerTree.create("b", CreateDisposition.CREATE, CreateOptions.NONE))
        .expect(NtStatus.ACCESS_DENIED);
    inside.file("b");
    server.server().removeShare("MORE");
    assertThat(server.events().ids(Ids.SHARES)).startsWith(700, 600, 650, 701, 600, 650).endsWith(702)
        .containsOnlyOnce(702).filteredOn(id -> id == 656).hasSize(2);
    assertThat(server.events().events(Event602TreeConnectTerminate.class)).hasSize(2);
    assertThat(server.events().await(Event700ShareAdd.class).pathName()).isEqualTo("somewhere");
    assertThat(server.events().await(Event701ShareModify.class).shareName()).isEqualTo("more");
    assertThat(server.events().await(Event702ShareDelete.class).shareName()).isEqualTo("more");
    inside.call(PeerTree.create("a", CreateDisposition.OPEN, CreateOptions.NONE))
        .expect(NtStatus.NETWORK_NAME_DELETED);
    session.connect("more").expect(NtStatus.BAD_NETWORK_NAME);
  }

  @Test
  void share_thatIsThere_isNotAddedAgain() {
    assertThatThrownBy(
        () -> server.server().addShare(ShareSettings.named("DOCS"), new MemoryFileSystem(server.clock()), ""))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> server.server().removeShare("none")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> server.server().removeShare("IPC$")).isInstanceOf(IOException.class);
  }

  @Test
  void share_withALimitOfUsers_refusesMore() throws Exception {
    server.server().addShare(MORE.with(SettingsCatalog.CONCURRENT_USER_LIMIT, 1),
        new MemoryFileSystem(server.clock()), "");
    var session = server.session();
    var first = session.tree("more");
    session.connect("more").expect(NtStatus.REQUEST_NOT_ACCEPTED);
    first.disconnect();
    session.tree("more");
  }
}
