package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event1020SlowFsOperationV0;
import org.sumbawa.events.server.Event1020SlowFsOperationV1;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.FakeClock;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.ForwardingFileSystem;
import org.sumbawa.vfs.ForwardingHandle;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.IoctlFlags;
import org.sumbawa.wire.message.value.NotifyFlags;

/** A disk that takes its time, and who is told of it. */
class SlowStorageTest {
  private static final Duration SLOW = Duration.ofSeconds(16);

  private Tired disk;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    var world = TestEnvironment.direct(1);
    disk = new Tired(new MemoryFileSystem(world.clock()), world.clock());
    server = TestServer.start(world, ServerSettings.DEFAULT, builder -> builder.share("tired", disk));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Provokes(1020)
  void flush_thatTakesTooLong_isToldWithAllThatIsKnown() throws Exception {
    var session = server.session();
    var file = session.tree("tired").file("folder.txt");
    disk.takes = SLOW;
    file.flush();
    var told = server.events().await(Event1020SlowFsOperationV1.class);
    assertThat(told.command()).isEqualTo(Command.FLUSH.code());
    assertThat(told.shareName()).isEqualTo("tired");
    assertThat(told.fileName()).isEqualTo("folder.txt");
    assertThat(told.durationInMilliseconds()).isEqualTo(16_000);
    assertThat(told.thresholdInMilliseconds()).isEqualTo(15_000);
    assertThat(told.sessionId()).isEqualTo(session.id());
    assertThat(told.userName()).endsWith("\\" + TestServer.USER);
    assertThat(told.clientName()).isEqualTo("PEER");
    assertThat(told.ctlCode()).isZero();
    server.events().assertSequence(10, 1020, 1020, 110);
    assertThat(server.events().await(Event1020SlowFsOperationV0.class).durationInMilliseconds())
        .isEqualTo(16_000);
  }

  @Test
  @Provokes(1020)
  void control_thatTakesTooLong_isToldWithItsCode() throws Exception {
    var file = server.session().tree("tired").file("a");
    disk.takes = SLOW;
    file.tree().call(
        new Ioctl.Request(Fsctl.SET_SPARSE.code(), file.id(), Bytes.of((byte) 1), 0, 0, IoctlFlags.IS_FSCTL))
        .expect(NtStatus.SUCCESS);
    assertThat(server.events().await(Event1020SlowFsOperationV1.class).ctlCode())
        .isEqualTo(Fsctl.SET_SPARSE.code());
  }

  @Test
  @Provokes(1020)
  void open_thatFailsLate_isToldToo() throws Exception {
    var tree = server.session().tree("tired");
    disk.takes = SLOW;
    tree.call(PeerTree.create("none", CreateDisposition.OPEN, CreateOptions.NONE))
        .expect(NtStatus.OBJECT_NAME_NOT_FOUND);
    var told = server.events().await(Event1020SlowFsOperationV0.class);
    assertThat(told.command()).isEqualTo(Command.CREATE.code());
    assertThat(told.fileName()).isEqualTo("none");
  }

  @Test
  void operation_atTheThreshold_isNotTold() throws Exception {
    var file = server.session().tree("tired").file("a");
    disk.takes = Duration.ofSeconds(15);
    file.flush();
    assertThat(server.events().ids()).doesNotContain(1020);
  }

  @Test
  void wait_forAChange_isNotTheStoragesFault() throws Exception {
    var tree = server.session().tree("tired");
    var watch = tree.request(
        new ChangeNotify.Request(NotifyFlags.NONE, 100, tree.folder("").id(), CompletionFilter.FILE_NAME));
    tree.send(watch);
    tree.session().peer().pending(watch);
    server.clock().advance(Duration.ofMinutes(1));
    tree.file("new");
    tree.session().peer().answer(watch).expect(NtStatus.SUCCESS);
    assertThat(server.events().ids()).doesNotContain(1020);
  }

  /** A file system that lets time pass whenever it is asked for something. */
  private static final class Tired extends ForwardingFileSystem {
    private final FakeClock clock;
    private volatile Duration takes = Duration.ZERO;

    Tired(FileSystem beneath, FakeClock clock) {
      super(beneath);
      this.clock = clock;
    }

    @Override
    public Handle open(FilePath path, boolean writable) throws VfsException {
      clock.jump(takes);
      return super.open(path, writable);
    }

    @Override
    protected Handle decorate(Handle opened) {
      return new ForwardingHandle(opened) {
        @Override
        public void flush() throws VfsException {
          clock.jump(takes);
          super.flush();
        }

        @Override
        public void setSparse(boolean sparse) throws VfsException {
          clock.jump(takes);
          super.setSparse(sparse);
        }
      };
    }
  }
}
