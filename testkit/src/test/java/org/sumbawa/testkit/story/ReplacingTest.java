package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.file.FileInformation;
import org.sumbawa.wire.fscc.file.FileLinkInformation;
import org.sumbawa.wire.fscc.file.FileRenameInformation;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** Names that move to where something is, or from where something is open: who only caches gives way, others do not. */
class ReplacingTest {
  private static final Guid KEY = new Guid(7, 8);
  private static final LeaseState READ_HANDLE = LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING);
  private static final String SHARE = "busy";

  private BusyDisk disk;
  private TestServer server;
  private PeerTree holder;
  private PeerTree mover;

  @BeforeEach
  void start() throws Exception {
    var world = TestEnvironment.direct(1);
    disk = new BusyDisk(new MemoryFileSystem(world.clock()));
    server = TestServer.start(world, ServerSettings.DEFAULT, builder -> builder.share(SHARE, disk));
    holder = server.session().tree(SHARE);
    mover = server.session().tree(SHARE);
    written(mover, "old", 1).close();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void rename_ofAFileThatAnotherCaches_waitsUntilThatIsClosed() throws Exception {
    var cached = leased("old");
    var moving = change(mover.file("old"), renamed("new"));
    assertBroken();
    cached.close();
    assertDone(moving, "new", 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void replacement_ofAFileThatAnotherCaches_waitsUntilThatIsClosed(boolean link) throws Exception {
    var cached = leased("new");
    var moving = change(mover.file("old"), link ? linked("new") : renamed("new"));
    assertBroken();
    cached.close();
    assertDone(moving, "new", 1);
  }

  @Test
  void replacement_ofAFileWithABatchOplock_waitsUntilThatIsClosed() throws Exception {
    var cached = holder.open(PeerTree.asking(opening("new"), OplockLevel.BATCH));
    var moving = change(mover.file("old"), renamed("new"));
    assertThat(holder.session().peer().receive().body(OplockBreak.Notification.class).fileId())
        .isEqualTo(cached.id());
    cached.close();
    assertDone(moving, "new", 1);
  }

  @Test
  void replacement_ofAFileThatAnotherUses_isRefusedOnceThatIsKnown() throws Exception {
    var used = leased("new");
    var moving = change(mover.file("old"), renamed("new"));
    assertBroken();
    holder.call(new LeaseBreak.Acknowledgment(KEY, LeaseState.READ_CACHING)).expect(NtStatus.SUCCESS);
    mover.session().peer().answer(moving).expect(NtStatus.ACCESS_DENIED);
    used.write(0, (byte) 3);
    assertThat(mover.file("old").read(0, 9)).containsExactly(1);
  }

  @Test
  void folder_withAFileThatAnotherCaches_movesOnceThatIsClosed() throws Exception {
    var folder = mover.folder("folder");
    mover.folder("folder\\deep").close();
    var cached = leased("folder\\deep\\file");
    var moving = change(folder, renamed("moved"));
    assertBroken();
    cached.close();
    assertDone(moving, "moved\\deep\\file", 0);
  }

  @Test
  void folder_withAFileThatAnotherUses_doesNotMove() throws Exception {
    var folder = mover.folder("folder");
    var used = leased("folder\\file");
    var moving = change(folder, renamed("moved"));
    assertBroken();
    holder.call(new LeaseBreak.Acknowledgment(KEY, LeaseState.READ_CACHING)).expect(NtStatus.SUCCESS);
    mover.session().peer().answer(moving).expect(NtStatus.ACCESS_DENIED);
    used.write(0, (byte) 3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void file_whileAnotherTakesItsName_isOpenedAfterwards(boolean link) throws Exception {
    written(mover, "new", 2).close();
    var opener = holder.session().peer();
    var waiting = holder.request(opening("new"));
    disk.meanwhile(() -> {
      holder.send(waiting);
      opener.pending(waiting);
    });
    var moving = change(mover.file("old"), link ? linked("new") : renamed("new"));
    mover.session().peer().answer(moving).expect(NtStatus.SUCCESS);
    var opened = opener.answer(waiting).expect(NtStatus.SUCCESS).body(Create.Response.class);
    assertThat(new PeerFile(holder, opened.fileId()).read(0, 9)).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void file_madeWhileAnotherTakesItsName_isNotReplaced(boolean link) throws Exception {
    disk.meanwhile(() -> written(holder, "new", 2));
    var moving = change(mover.file("old"), link ? linked("new") : renamed("new"));
    mover.session().peer().answer(moving).expect(NtStatus.ACCESS_DENIED);
    assertThat(holder.file("new").read(0, 9)).containsExactly(2);
  }

  @Test
  void file_whoseNameCouldNotBeTaken_isOpenedAgain() throws Exception {
    written(mover, "new", 2).close();
    disk.meanwhile(() -> {
      throw new VfsException(VfsException.Reason.IO, "as the test wants");
    });
    var moving = change(mover.file("old"), renamed("new"));
    mover.session().peer().answer(moving).expect(NtStatus.UNEXPECTED_IO_ERROR);
    assertThat(holder.file("new").read(0, 9)).containsExactly(2);
  }

  private PeerFile leased(String name) throws Exception {
    return holder.open(PeerTree.asking(opening(name), OplockLevel.LEASE,
        new LeaseContext.V2(KEY, READ_HANDLE, LeaseFlags.NONE, new Guid(0, 0), 0)));
  }

  private static Create.Request opening(String name) {
    return PeerTree.create(name, CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
  }

  private static PeerFile written(PeerTree tree, String name, int data) throws Exception {
    var file = tree.file(name);
    file.write(0, (byte) data);
    return file;
  }

  private static FileRenameInformation renamed(String name) {
    return new FileRenameInformation(true, name);
  }

  private static FileLinkInformation linked(String name) {
    return new FileLinkInformation(true, name);
  }

  private static SetInfo.Request setInfo(PeerFile file, FileInformation what) {
    return new SetInfo.Request(InfoType.FILE, what.infoClass().number(), 0, file.id(), what.encoded());
  }

  private PeerRequest change(PeerFile file, FileInformation what) throws Exception {
    var request = mover.request(setInfo(file, what));
    mover.send(request);
    return request;
  }

  private void assertBroken() throws Exception {
    var told = holder.session().peer().receive().body(LeaseBreak.Notification.class);
    assertThat(told.leaseKey()).isEqualTo(KEY);
    assertThat(told.newState()).isEqualTo(LeaseState.READ_CACHING);
  }

  private void assertDone(PeerRequest moving, String name, int data) throws Exception {
    mover.session().peer().answer(moving).expect(NtStatus.SUCCESS);
    var file = holder.open(PeerTree.create(name, CreateDisposition.OPEN, CreateOptions.NONE));
    if (data > 0) {
      assertThat(file.read(0, 9)).containsExactly(data);
    }
  }
}
