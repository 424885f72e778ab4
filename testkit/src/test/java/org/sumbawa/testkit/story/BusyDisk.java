package org.sumbawa.testkit.story;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.ForwardingFileSystem;
import org.sumbawa.vfs.ForwardingHandle;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;

/** A disk that lets something happen once while it writes, renames or links. */
final class BusyDisk extends ForwardingFileSystem {
  private static final Task NOTHING = () -> {};

  private final AtomicReference<Task> meanwhile = new AtomicReference<>(NOTHING);

  /** What happens. A failure of the disk is one; whatever else it throws is a defect of the server that does it. */
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }

  BusyDisk(FileSystem beneath) {
    super(beneath);
  }

  /** Has that happen in the middle of the next change, before there is anything to be seen of it. */
  void meanwhile(Task what) {
    meanwhile.set(what);
  }

  private void work() throws VfsException {
    try {
      meanwhile.getAndSet(NOTHING).run();
    } catch (VfsException refused) {
      throw refused;
    } catch (Exception failed) {
      throw new IllegalStateException("what the test does meanwhile", failed);
    }
  }

  @Override
  protected Handle decorate(Handle opened) {
    return new ForwardingHandle(opened) {
      @Override
      public void write(ByteBuffer source, long offset) throws VfsException {
        work();
        super.write(source, offset);
      }

      @Override
      public void rename(FilePath target, boolean replace) throws VfsException {
        work();
        super.rename(target, replace);
      }

      @Override
      public void link(FilePath target, boolean replace) throws VfsException {
        work();
        super.link(target, replace);
      }
    };
  }
}
