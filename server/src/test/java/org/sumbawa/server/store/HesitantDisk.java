package org.sumbawa.server.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.ForwardingFileSystem;
import org.sumbawa.vfs.ForwardingHandle;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;

/** A disk on which others come in between: before and after what it does, it now and then lets them go first. */
final class HesitantDisk extends ForwardingFileSystem {
  private static final int SELDOM = 8;

  HesitantDisk(FileSystem beneath) {
    super(beneath);
  }

  /** Lets others go first, now and then. */
  static void hesitate() {
    if (ThreadLocalRandom.current().nextInt(SELDOM) == 0) {
      LockSupport.parkNanos(1);
    }
  }

  @Override
  public Handle open(FilePath path, boolean writable) throws VfsException {
    hesitate();
    return super.open(path, writable);
  }

  @Override
  public Handle create(FilePath path, NewFile what) throws VfsException {
    hesitate();
    return super.create(path, what);
  }

  @Override
  protected Handle decorate(Handle opened) {
    hesitate();
    return new ForwardingHandle(opened) {
      @Override
      public FileInfo info() throws VfsException {
        hesitate();
        return super.info();
      }

      @Override
      public void setSize(long size) throws VfsException {
        hesitate();
        super.setSize(size);
      }

      @Override
      public void rename(FilePath target, boolean replace) throws VfsException {
        hesitate();
        super.rename(target, replace);
        hesitate();
      }

      @Override
      public void delete() throws VfsException {
        hesitate();
        super.delete();
        hesitate();
      }

      @Override
      public void close() {
        hesitate();
        super.close();
      }
    };
  }
}
