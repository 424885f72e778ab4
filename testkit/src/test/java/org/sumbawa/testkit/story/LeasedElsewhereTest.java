package org.sumbawa.testkit.story;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.ForwardingFileSystem;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Cancel;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/** A file that another program of the machine has a lease on. */
class LeasedElsewhereTest {
  private static final String NAME = "a.txt";
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  private Leased disk;
  private TestServer server;
  private PeerTree tree;

  @BeforeEach
  void start() throws Exception {
    var world = TestEnvironment.direct(1);
    disk = new Leased(new MemoryFileSystem(world.clock()));
    server = TestServer.start(world, ServerSettings.DEFAULT, builder -> builder.share("disk", disk));
    tree = server.session().tree("disk");
    tree.file(NAME).close();
    disk.leased = true;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void create_whileTheLeaseIsNotGivenBack_waitsAndHoldsUpNobody() throws Exception {
    var waiting = ask();
    server.clock().advance(A_WHILE);
    tree.call(new Echo.Request()).expect(NtStatus.SUCCESS);
    tree.file("b.txt").close();
    disk.leased = false;
    server.clock().advance(A_WHILE);
    tree.session().peer().answer(waiting).expect(NtStatus.SUCCESS);
  }

  @Test
  void create_thatWaits_canBeCancelled() throws Exception {
    var waiting = ask();
    tree.session()
        .send(tree.session().request(new Cancel.Request()).with(h -> h.withMessageId(waiting.messageId())));
    tree.session().peer().answer(waiting).expect(NtStatus.CANCELLED);
  }

  private PeerRequest ask() throws Exception {
    var request = tree.request(PeerTree.create(NAME, CreateDisposition.OPEN, CreateOptions.NONE));
    tree.send(request);
    tree.session().peer().pending(request);
    return request;
  }

  /** A disk whose one file may be leased. */
  private static final class Leased extends ForwardingFileSystem {
    private volatile boolean leased;

    Leased(FileSystem beneath) {
      super(beneath);
    }

    @Override
    protected Handle decorate(Handle opened) {
      return opened;
    }

    @Override
    public Handle open(FilePath path, boolean writable) throws VfsException {
      if (leased && path.name().equals(NAME)) {
        throw new VfsException(Reason.LEASED, "somebody holds a lease on it");
      }
      return super.open(path, writable);
    }
  }
}
