package org.sumbawa.vfs;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sumbawa.core.Environment;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;

/**
 * Tells of operations that take the storage longer than a threshold, whether they succeed or fail. The clock is the
 * environment's.
 */
public final class SlowOperationWatch extends ForwardingFileSystem {
  private final Environment environment;
  private final Duration threshold;
  private final Consumer<SlowOperation> listener;

  /** Watches a file system, which closes with this one; the listener is called on the thread that was slow. */
  public SlowOperationWatch(FileSystem beneath, Environment environment, Duration threshold,
      Consumer<SlowOperation> listener) {
    super(beneath);
    this.environment = environment;
    this.threshold = threshold;
    this.listener = listener;
  }

  /** Something that the storage does and gives back. */
  @FunctionalInterface
  private interface Operation<T> {
    T run() throws VfsException;
  }

  /** Something that the storage does. */
  @FunctionalInterface
  private interface Action {
    void run() throws VfsException;
  }

  /** The path costs something to find out, and is wanted only when there is something to tell. */
  private <T> T watch(String command, Supplier<FilePath> path, Operation<T> operation) throws VfsException {
    Instant start = environment.clock().instant();
    try {
      return operation.run();
    } finally {
      var took = Duration.between(start, environment.clock().instant());
      if (took.compareTo(threshold) > 0) {
        listener.accept(new SlowOperation(command, path.get(), took, threshold));
      }
    }
  }

  @Override
  public VolumeInfo volume() throws VfsException {
    return watch("volume", () -> FilePath.ROOT, super::volume);
  }

  @Override
  public Handle open(FilePath path, boolean writable) throws VfsException {
    return watch("open", () -> path, () -> super.open(path, writable));
  }

  @Override
  public Handle create(FilePath path, NewFile how) throws VfsException {
    return watch("create", () -> path, () -> super.create(path, how));
  }

  @Override
  public Handle openByKey(FileKey key, boolean writable) throws VfsException {
    return watch("openByKey", () -> FilePath.ROOT, () -> super.openByKey(key, writable));
  }

  @Override
  protected Handle decorate(Handle opened) {
    return new WatchedHandle(opened);
  }

  private final class WatchedHandle extends ForwardingHandle {
    private WatchedHandle(Handle beneath) {
      super(beneath);
    }

    private <T> T watch(String command, Operation<T> operation) throws VfsException {
      return SlowOperationWatch.this.watch(command, this::path, operation);
    }

    private void watchAction(String command, Action action) throws VfsException {
      watch(command, () -> {
        action.run();
        return true;
      });
    }

    @Override
    public FileInfo info() throws VfsException {
      return watch("info", super::info);
    }

    @Override
    public int read(ByteBuffer target, long offset) throws VfsException {
      return watch("read", () -> super.read(target, offset));
    }

    @Override
    public void write(ByteBuffer source, long offset) throws VfsException {
      watchAction("write", () -> super.write(source, offset));
    }

    @Override
    public void flush() throws VfsException {
      watchAction("flush", super::flush);
    }

    @Override
    public void setSize(long size) throws VfsException {
      watchAction("setSize", () -> super.setSize(size));
    }

    @Override
    public void setAllocation(long allocation) throws VfsException {
      watchAction("setAllocation", () -> super.setAllocation(allocation));
    }

    @Override
    public void setBasic(BasicChange change) throws VfsException {
      watchAction("setBasic", () -> super.setBasic(change));
    }

    @Override
    public DirectoryCursor list() throws VfsException {
      var cursor = watch("list", super::list);
      return new DirectoryCursor() {
        @Override
        public List<DirectoryEntry> next(int limit) throws VfsException {
          return watch("list", () -> cursor.next(limit));
        }

        @Override
        public void close() {
          cursor.close();
        }
      };
    }

    @Override
    public Optional<DirectoryEntry> child(String name) throws VfsException {
      return watch("child", () -> super.child(name));
    }

    @Override
    public void rename(FilePath target, boolean replace) throws VfsException {
      watchAction("rename", () -> super.rename(target, replace));
    }

    @Override
    public void link(FilePath target, boolean replace) throws VfsException {
      watchAction("link", () -> super.link(target, replace));
    }

    @Override
    public void delete() throws VfsException {
      watchAction("delete", super::delete);
    }

    @Override
    public Optional<SecurityDescriptor> security() throws VfsException {
      return watch("security", super::security);
    }

    @Override
    public void setSecurity(SecurityDescriptor descriptor) throws VfsException {
      watchAction("setSecurity", () -> super.setSecurity(descriptor));
    }

    @Override
    public List<FullEa> eas() throws VfsException {
      return watch("eas", super::eas);
    }

    @Override
    public void setEa(FullEa ea) throws VfsException {
      watchAction("setEa", () -> super.setEa(ea));
    }

    @Override
    public List<StreamInfo> streams() throws VfsException {
      return watch("streams", super::streams);
    }

    @Override
    public void setSparse(boolean sparse) throws VfsException {
      watchAction("setSparse", () -> super.setSparse(sparse));
    }

    @Override
    public void setCompressed(boolean compressed) throws VfsException {
      watchAction("setCompressed", () -> super.setCompressed(compressed));
    }

    @Override
    public void zero(Range range) throws VfsException {
      watchAction("zero", () -> super.zero(range));
    }

    @Override
    public List<Range> allocated(Range within, int limit) throws VfsException {
      return watch("allocated", () -> super.allocated(within, limit));
    }

    @Override
    public long copyFrom(Handle source, long sourceOffset, long offset, long length) throws VfsException {
      return watch("copyFrom", () -> super.copyFrom(source, sourceOffset, offset, length));
    }

    @Override
    public void cloneRange(Handle source, long sourceOffset, long offset, long length) throws VfsException {
      watchAction("cloneRange", () -> super.cloneRange(source, sourceOffset, offset, length));
    }

    @Override
    public Optional<ReparseData> reparse() throws VfsException {
      return watch("reparse", super::reparse);
    }

    @Override
    public void setReparse(@Nullable ReparseData data) throws VfsException {
      watchAction("setReparse", () -> super.setReparse(data));
    }
  }
}
