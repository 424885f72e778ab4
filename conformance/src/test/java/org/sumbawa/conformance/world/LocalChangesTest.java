package org.sumbawa.conformance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.conformance.peer.WorldServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.NotifyAction;
import org.sumbawa.wire.fscc.NotifyRecord;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ImpersonationLevel;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.NotifyFlags;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/** Programs of the machine work in the folder that is served: clients that watch it are told. */
class LocalChangesTest {
  @TempDir
  Path home;

  @Test
  void changes_ofAProgram_areToldToWhoWatches() throws Exception {
    var disk = DiskServer.start(home);
    Files.createDirectories(disk.served().resolve("tree/below"));
    try (var peer = ScriptedPeer.connect(disk.server().address())) {
      var tree = peer.logOn("alice", "secret").tree("disk");
      var folder = tree.folder("tree");
      var watch = Watching.begin(folder, NotifyFlags.NONE);
      disk.runs("touch tree/a");
      assertThat(watch.next(1)).containsExactly(new NotifyRecord(NotifyAction.ADDED, "a"));
      disk.runs("mv tree/a tree/b");
      assertThat(watch.next(2)).containsExactly(new NotifyRecord(NotifyAction.RENAMED_OLD_NAME, "a"),
          new NotifyRecord(NotifyAction.RENAMED_NEW_NAME, "b"));
      disk.does("mkdir tree\\made");
      disk.runs("touch tree/c");
      assertThat(watch.next(2)).as("what a client does is told once").containsExactly(
          new NotifyRecord(NotifyAction.ADDED, "made"), new NotifyRecord(NotifyAction.ADDED, "c"));
      folder.close();
    }
    disk.finish();
  }

  @Test
  void changes_ofAProgramFurtherDown_areToldToWhoWatchesTheTree() throws Exception {
    var disk = DiskServer.start(home);
    try (var peer = ScriptedPeer.connect(disk.server().address())) {
      var tree = peer.logOn("alice", "secret").tree("disk");
      var folder = tree.folder("");
      var watch = Watching.begin(folder, NotifyFlags.WATCH_TREE);
      disk.does("mkdir d");
      assertThat(watch.next(1)).containsExactly(new NotifyRecord(NotifyAction.ADDED, "d"));
      disk.runs("touch d/a");
      assertThat(watch.next(1)).containsExactly(new NotifyRecord(NotifyAction.ADDED, "d\\a"));
      folder.close();
    }
    disk.finish();
  }

  @Test
  void file_thatAProgramWrites_isCachedNoLonger() throws Exception {
    var disk = DiskServer.start(home);
    try (var peer = ScriptedPeer.connect(disk.server().address())) {
      var tree = peer.logOn("alice", "secret").tree("disk");
      var file = tree.open(
          PeerTree.asking(PeerTree.create("a", CreateDisposition.CREATE, CreateOptions.NON_DIRECTORY_FILE),
              OplockLevel.BATCH));
      file.write(0, new byte[]{1, 2, 3});
      assertThat(file.read(0, 3)).containsExactly(1, 2, 3);
      assertThat(peer.takeUnclaimed()).isEmpty();
      disk.runs("printf xyz > a");
      var told = peer.receive().body(OplockBreak.Notification.class);
      assertThat(told.fileId()).isEqualTo(file.id());
      assertThat(told.oplockLevel()).isEqualTo(OplockLevel.NONE);
      assertThat(file.read(0, 3)).containsExactly('x', 'y', 'z');
      tree.call(new OplockBreak.Acknowledgment(OplockLevel.NONE, file.id())).expect(NtStatus.SUCCESS);
      file.close();
    }
    disk.finish();
  }

  @Test
  void folder_inWhichAProgramOrAClientWorks_isCachedNoLonger() throws Exception {
    var disk = DiskServer.start(home);
    try (var peer = ScriptedPeer.connect(disk.server().address())) {
      var tree = peer.logOn("alice", "secret").tree("disk");
      for (Work work : List.<Work>of(d -> d.runs("touch d/a"), d -> d.runs("printf x >> d/a"),
          d -> d.does("rename d\\a d\\b"), d -> d.does("del d\\b"), d -> d.runs("mkdir d/c"),
          d -> d.does("mkdir d\\d"), d -> d.runs("mv d/c c"))) {
        var folder = cached(tree, "d");
        work.on(disk);
        assertThat(peer.receive().body(LeaseBreak.Notification.class).newState()).isEqualTo(LeaseState.NONE);
        folder.close();
      }
    }
    disk.finish();
  }

  /** Something done by somebody else. */
  @FunctionalInterface
  private interface Work {
    void on(DiskServer disk) throws Exception;
  }

  /** As a client does who only lists it: who moves files into a folder waits for those that might delete it. */
  private static PeerFile cached(PeerTree tree, String folder) throws IOException {
    var lease = new LeaseContext.V2(new Guid(1, 2), LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING),
        LeaseFlags.NONE, Guid.NONE, 0);
    return tree.open(
        new Create.Request(OplockLevel.LEASE, ImpersonationLevel.IMPERSONATION, AccessMask.FILE_GENERIC_READ,
            FileAttributes.NORMAL, ShareAccess.READ.or(ShareAccess.WRITE).or(ShareAccess.DELETE),
            CreateDisposition.OPEN_IF, CreateOptions.DIRECTORY_FILE, folder, List.of(lease)));
  }

  @Test
  void changes_whereThatIsSwitchedOff_areNotTold() throws Exception {
    var served = Files.createDirectories(home.resolve("served"));
    try (var server = WorldServer.serve(home, "--share", "disk=" + served, "--user", "alice:secret", "--set",
        "watchLocalChanges=false"); var peer = ScriptedPeer.connect(server.address())) {
      var tree = peer.logOn("alice", "secret").tree("disk");
      var watch = Watching.begin(tree.folder(""), NotifyFlags.NONE);
      Files.createFile(served.resolve("unseen"));
      tree.file("seen");
      assertThat(watch.next(1)).containsExactly(new NotifyRecord(NotifyAction.ADDED, "seen"));
    }
  }

  /** Somebody who watches a folder, and asks again whenever it was told something. */
  private static final class Watching {
    private final PeerFile folder;
    private final NotifyFlags flags;
    private PeerRequest asked;

    private Watching(PeerFile folder, NotifyFlags flags) throws IOException {
      this.folder = folder;
      this.flags = flags;
      asked = ask();
    }

    /** Watches, once the server has said that it does. */
    static Watching begin(PeerFile folder, NotifyFlags flags) throws IOException {
      var begun = new Watching(folder, flags);
      folder.tree().session().peer().pending(begun.asked);
      return begun;
    }

    private PeerRequest ask() throws IOException {
      var request = folder.tree().request(new ChangeNotify.Request(flags, 4096, folder.id(),
          CompletionFilter.FILE_NAME.or(CompletionFilter.DIR_NAME)));
      folder.tree().send(request);
      return request;
    }

    /** So many changes, or a few more if they came together. */
    List<NotifyRecord> next(int count) throws IOException, Malformed {
      var told = new ArrayList<NotifyRecord>();
      while (told.size() < count) {
        var answer = folder.tree().session().peer().answer(asked).expect(NtStatus.SUCCESS);
        told.addAll(
            NotifyRecord.decodeList(WireReader.of(answer.body(ChangeNotify.Response.class).output())));
        asked = ask();
      }
      return told;
    }
  }
}
