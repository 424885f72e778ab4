package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.ForwardingFileSystem;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

class OpenNewTest {
  private final AtomicReference<Meanwhile> meanwhile = new AtomicReference<>(() -> {});
  private final Disk disk = new Disk(Overtaking::new);

  /** What others do between the creation of a file and its place in the table. */
  @FunctionalInterface
  private interface Meanwhile {
    void run() throws Refusal, BreakPending;
  }

  private final class Overtaking extends ForwardingFileSystem {
    Overtaking(FileSystem beneath) {
      super(beneath);
    }

    @Override
    protected Handle decorate(Handle opened) {
      return opened;
    }

    @Override
    public Handle create(FilePath path, NewFile how) throws VfsException {
      var handle = super.create(path, how);
      try {
        meanwhile.getAndSet(() -> {}).run();
      } catch (Refusal | BreakPending failed) {
        throw new IllegalStateException("what the test does meanwhile", failed);
      }
      return handle;
    }
  }

  @Test
  void file_replacedBeforeItIsEntered_isTheOneThatReplacedIt() throws Exception {
    var moved = disk.file("old");
    meanwhile.set(() -> Renaming.rename(moved, Disk.path("new"), true));
    var opened = disk.file("new");
    assertThat(opened.file()).isSameAs(moved.file());
  }

  @Test
  void file_removedBeforeItIsEntered_isMadeAnew() throws Exception {
    meanwhile.set(() -> disk
        .open("new", AccessMask.DELETE, Disk.SHARED, CreateOptions.DELETE_ON_CLOSE, CreateDisposition.OPEN)
        .close());
    var opened = disk.open("new", AccessMask.FILE_ALL_ACCESS, Disk.SHARED, CreateOptions.NONE,
        CreateDisposition.CREATE);
    assertThat(disk.exists("new")).isTrue();
    opened.close();
    assertThat(disk.store().table().size()).isZero();
  }
}
