package org.sumbawa.vfs.local;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.DirectoryCursor;
import org.sumbawa.vfs.DirectoryEntry;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.StreamInfo;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Data;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;

/** An open named stream: its data, and the rest of its file's. */
final class StreamHandle implements Handle {
  private final Storage storage;
  private final LocalHandle owner;
  private final OpenStream stream;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes over the handle of the file, and one use of the stream. */
  StreamHandle(Storage storage, LocalHandle owner, OpenStream stream) {
    this.storage = storage;
    this.owner = owner;
    this.stream = stream;
  }

  /** Something done with the stream while nobody else changes what is beside its file's data. */
  @FunctionalInterface
  private interface Step<T> {
    T take(Descriptor file) throws VfsException;
  }

  private <T> T alone(Step<T> step) throws VfsException {
    var file = owner.file().forAttributes();
    var lock = storage.fileLocks().of(stream.key());
    lock.lock();
    try {
      return step.take(file);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public FileKey key() {
    return owner.key();
  }

  @Override
  public FileKey folderKey() {
    return owner.folderKey();
  }

  @Override
  public FilePath path() {
    return owner.path().withStream(stream.name());
  }

  @Override
  public FileInfo info() throws VfsException {
    var file = owner.info();
    long size = alone(stream::size);
    return new FileInfo(file.key(), file.attributes().without(FileAttributes.COMPRESSED).reported(),
        file.creation(), file.access(), file.write(), file.change(), size, storage.streams().allocation(size),
        file.links(), file.reparseTag(), file.eaSize());
  }

  @Override
  public int read(ByteBuffer target, long offset) throws VfsException {
    owner.file().forAttributes();
    var side = stream.sideFile();
    return side.isPresent()
        ? Data.read(side.get(), target, offset)
        : alone(file -> stream.read(file, target, offset));
  }

  @Override
  public void write(ByteBuffer source, long offset) throws VfsException {
    owner.file().forAttributes();
    var side = stream.sideFile();
    if (side.isPresent()) {
      Data.write(side.get(), source, offset);
    } else {
      alone(file -> {
        stream.write(file, source, offset);
        return true;
      });
    }
  }

  @Override
  public void flush() throws VfsException {
    var side = stream.sideFile();
    if (side.isPresent()) {
      Data.flush(side.get());
    }
    owner.flush();
  }

  @Override
  public void setSize(long size) throws VfsException {
    alone(file -> {
      stream.setSize(file, size);
      return true;
    });
  }

  /** Space is set aside for none, but a size beyond is cut. */
  @Override
  public void setAllocation(long allocation) throws VfsException {
    alone(file -> {
      if (allocation < stream.size(file)) {
        stream.setSize(file, allocation);
      }
      return true;
    });
  }

  @Override
  public void setBasic(BasicChange change) throws VfsException {
    owner.setBasic(change);
  }

  @Override
  public DirectoryCursor list() throws VfsException {
    throw noFolder();
  }

  @Override
  public Optional<DirectoryEntry> child(String name) throws VfsException {
    throw noFolder();
  }

  private VfsException noFolder() {
    return new VfsException(Reason.NOT_A_DIRECTORY, path() + " is no folder");
  }

  @Override
  public void rename(FilePath target, boolean replace) throws VfsException {
    if (target.stream().isEmpty() || !isOwner(target)) {
      throw new VfsException(Reason.NOT_SUPPORTED,
          "a stream stays in its file, and the file's own data has no name");
    }
    alone(file -> {
      requireThere();
      storage.streams().rename(file, stream, target.stream(), replace);
      return true;
    });
  }

  private boolean isOwner(FilePath target) throws VfsException {
    try (var file = new Openings(storage).open(target.file(), false)) {
      return file.key().equals(owner.key());
    }
  }

  private void requireThere() throws VfsException {
    if (stream.isDeleted()) {
      throw new VfsException(Reason.GONE, "the stream " + stream.name() + " was deleted");
    }
  }

  @Override
  public void delete() throws VfsException {
    alone(file -> {
      requireThere();
      storage.streams().delete(file, stream);
      return true;
    });
  }

  @Override
  public void link(FilePath target, boolean replace) throws VfsException {
    owner.link(target, replace);
  }

  @Override
  public Optional<SecurityDescriptor> security() throws VfsException {
    return owner.security();
  }

  @Override
  public void setSecurity(SecurityDescriptor descriptor) throws VfsException {
    owner.setSecurity(descriptor);
  }

  @Override
  public List<FullEa> eas() throws VfsException {
    return owner.eas();
  }

  @Override
  public void setEa(FullEa ea) throws VfsException {
    owner.setEa(ea);
  }

  @Override
  public List<StreamInfo> streams() throws VfsException {
    return owner.streams();
  }

  @Override
  public void setSparse(boolean sparse) throws VfsException {
    owner.setSparse(sparse);
  }

  @Override
  public void zero(Range range) throws VfsException {
    var zeros = ByteBuffer.allocate(64 * 1024);
    long end = Math.min(range.end(), info().size());
    for (long at = range.offset(); at < end; at += zeros.capacity()) {
      write(zeros.clear().limit((int) Math.min(zeros.capacity(), end - at)), at);
    }
  }

  /** No holes are kept in streams: all of it is one part. */
  @Override
  public List<Range> allocated(Range within, int limit) throws VfsException {
    long end = Math.min(within.end(), info().size());
    return end > within.offset() ? List.of(new Range(within.offset(), end - within.offset())) : List.of();
  }

  @Override
  public Optional<ReparseData> reparse() throws VfsException {
    return owner.reparse();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      var lock = storage.fileLocks().of(stream.key());
      lock.lock();
      try {
        storage.streams().leave(owner.file().descriptor(), stream);
      } catch (VfsException gone) {
        // The file system was closed before, and nothing can be tidied up any more.
      } finally {
        lock.unlock();
      }
      owner.close();
    }
  }
}
