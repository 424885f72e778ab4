package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event11RequestRead;
import org.sumbawa.events.server.Event122ResponseError;
import org.sumbawa.events.server.Event12RequestWrite;
import org.sumbawa.events.server.Event17RequestIoctl;
import org.sumbawa.events.server.Event1RequestNegotiate;
import org.sumbawa.events.server.Event7RequestCancel;
import org.sumbawa.events.server.Event8RequestCreate;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.fscc.file.FileEndOfFileInformation;
import org.sumbawa.wire.message.Cancel;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Logoff;
import org.sumbawa.wire.message.QueryDirectory;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.IoctlFlags;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.NotifyFlags;
import org.sumbawa.wire.message.value.QueryDirectoryFlags;
import org.sumbawa.wire.message.value.QueryInfoFlags;

/** Every request and every response has its event. */
class RequestsTest {
  private static final int ID_BOTH_DIRECTORY_INFORMATION = 37;

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
  @Provokes({1, 101, 2, 102, 4, 104, 5, 105, 3, 103})
  void session_fromNegotiateToLogoff_isToldByMessages() throws Exception {
    var session = server.session();
    session.tree(TestServer.SHARE).disconnect();
    session.call(new Logoff.Request()).expect(NtStatus.SUCCESS);
    assertThat(server.events().ids(Ids.MESSAGES)).containsExactly(1, 101, 2, 102, 2, 102, 4, 104, 5, 105, 3,
        103);
    var asked = server.events().await(Event1RequestNegotiate.class);
    assertThat(asked.head().messageId()).isZero();
    assertThat(asked.dialects()).containsExactly(Dialect.V3_1_1.value());
  }

  @Test
  @Provokes({8, 108, 12, 112, 11, 111, 10, 110, 20, 120, 21, 121, 9, 109})
  void file_fromCreateToClose_isToldByMessages() throws Exception {
    var tree = tree();
    var file = tree.file("a.txt");
    file.write(100, new byte[]{1, 2, 3});
    file.read(101, 50);
    file.flush();
    tree.call(query(file.id())).expect(NtStatus.SUCCESS);
    tree.call(new SetInfo.Request(InfoType.FILE, FileInfoClass.END_OF_FILE.number(), 0, file.id(),
        new FileEndOfFileInformation(7).encoded())).expect(NtStatus.SUCCESS);
    file.close();
    assertThat(server.events().ids(Ids.MESSAGES)).containsExactly(8, 108, 12, 112, 11, 111, 10, 110, 20, 120,
        21, 121, 9, 109);
    assertThat(server.events().await(Event8RequestCreate.class).fileName()).isEqualTo("a.txt");
    var written = server.events().await(Event12RequestWrite.class);
    assertThat(written.length()).isEqualTo(3);
    assertThat(written.offset()).isEqualTo(100);
    var read = server.events().await(Event11RequestRead.class);
    assertThat(read.length()).isEqualTo(50);
    assertThat(read.head().sessionId()).isEqualTo(tree.session().id());
    assertThat(read.head().treeId()).isEqualTo(tree.id());
  }

  @Test
  @Provokes({18, 118, 19, 119})
  void folder_listedAndWatched_isToldByMessages() throws Exception {
    var tree = tree();
    var root = tree.folder("");
    tree.call(new QueryDirectory.Request(ID_BOTH_DIRECTORY_INFORMATION, QueryDirectoryFlags.NONE, 0,
        root.id(), "*", 4096)).expect(NtStatus.SUCCESS);
    var watch = tree.request(watch(root.id()));
    tree.send(watch);
    tree.session().peer().pending(watch);
    tree.file("new");
    var change = tree.session().peer().answer(watch).expect(NtStatus.SUCCESS);
    assertThat(change.header().isAsync()).isTrue();
    assertThat(change.header().credits()).as("the interim answer brought them").isZero();
    assertThat(server.events().ids(Ids.MESSAGES)).containsExactlyInAnyOrder(8, 108, 18, 118, 19, 122, 8, 108,
        119);
    server.events().assertSequence(18, 118, 19, 122, 8, 119);
  }

  @Test
  @Provokes({6, 106, 7, 122})
  void request_thatIsCancelled_isToldByMessages() throws Exception {
    var tree = tree();
    var watch = tree.request(watch(tree.folder("").id()));
    tree.send(watch);
    var announced = tree.session().peer().pending(watch);
    var cancel = tree.request(new Cancel.Request())
        .with(h -> h.withMessageId(watch.messageId()).withAsyncId(announced.header().asyncId()));
    tree.send(cancel);
    tree.session().peer().answer(watch).expect(NtStatus.CANCELLED);
    tree.session().call(new Echo.Request()).expect(NtStatus.SUCCESS);
    server.events().assertSequence(19, 122, 7, 122, 6, 106);
    assertThat(server.events().await(Event7RequestCancel.class).head().messageId())
        .isEqualTo(watch.messageId());
    assertThat(server.events().events(Event122ResponseError.class)).extracting(error -> error.head().status())
        .containsExactly(NtStatus.PENDING.value(), NtStatus.CANCELLED.value());
  }

  @Test
  @Provokes({16, 116, 17, 117})
  void file_lockedAndControlled_isToldByMessages() throws Exception {
    var tree = tree();
    var file = tree.file("a.txt");
    tree.call(new Lock.Request(0, file.id(),
        List.of(new LockElement(0, 10, LockFlags.EXCLUSIVE_LOCK.or(LockFlags.FAIL_IMMEDIATELY)))))
        .expect(NtStatus.SUCCESS);
    tree.call(control(Fsctl.SRV_REQUEST_RESUME_KEY, file.id())).expect(NtStatus.SUCCESS);
    assertThat(server.events().ids(Ids.MESSAGES)).containsExactly(8, 108, 16, 116, 17, 117);
    assertThat(server.events().await(Event17RequestIoctl.class).controlCode())
        .isEqualTo(Fsctl.SRV_REQUEST_RESUME_KEY.code());
  }

  @Test
  @Provokes(122)
  void request_thatIsRefused_isToldWithItsStatus() throws Exception {
    var tree = tree();
    tree.call(PeerTree.create("none", CreateDisposition.OPEN, CreateOptions.NONE))
        .expect(NtStatus.OBJECT_NAME_NOT_FOUND);
    assertThat(server.events().ids(Ids.MESSAGES)).containsExactly(8, 122);
    assertThat(server.events().await(Event122ResponseError.class).head().status())
        .isEqualTo(NtStatus.OBJECT_NAME_NOT_FOUND.value());
  }

  @Test
  @Provokes({8, 12, 9, 108, 112, 109})
  void chain_ofRelatedRequests_isServedInOrderAndAnsweredInOneFrame() throws Exception {
    var tree = tree();
    var peer = tree.session().peer();
    var create = tree.request(PeerTree.create("a.txt", CreateDisposition.CREATE, CreateOptions.NONE));
    var write = tree.request(new Write.Request(FileId.ANY, 0, Bytes.of((byte) 1))).related();
    var close = tree.request(new Close.Request(CloseFlags.NONE, FileId.ANY)).related();
    tree.send(create, write, close);
    for (var request : List.of(create, write, close)) {
      assertThat(peer.answer(request).expect(NtStatus.SUCCESS).signed()).isTrue();
    }
    assertThat(server.events().ids(Ids.MESSAGES)).containsExactly(8, 12, 9, 108, 112, 109);
    assertThat(server.events().events(Event12RequestWrite.class))
        .extracting(event -> event.head().masterMessageId()).containsExactly(create.messageId());
    assertThat(tree.file("a.txt").read(0, 9)).containsExactly(1);
  }

  private PeerTree tree() throws Exception {
    var tree = server.session().tree(TestServer.SHARE);
    server.events().clear();
    return tree;
  }

  private static RequestBody query(FileId file) {
    return new QueryInfo.Request(InfoType.FILE, FileInfoClass.STANDARD.number(), 100, 0, QueryInfoFlags.NONE,
        file, Bytes.EMPTY);
  }

  private static RequestBody watch(FileId folder) {
    return new ChangeNotify.Request(NotifyFlags.NONE, 4096, folder, CompletionFilter.FILE_NAME);
  }

  private static RequestBody control(Fsctl code, FileId file) {
    return new Ioctl.Request(code.code(), file, Bytes.EMPTY, 0, 1024, IoctlFlags.IS_FSCTL);
  }
}
