package org.sumbawa.vfs.local;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.ForwardingHandle;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;

/** A handle that says what is changed through it, so that nobody is told of it as something that others did. */
final class MarkedHandle extends ForwardingHandle {
  private final LocalFileSystem fileSystem;

  MarkedHandle(Handle handle, LocalFileSystem fileSystem) {
    super(handle);
    this.fileSystem = fileSystem;
  }

  /** Something that changes the file. */
  @FunctionalInterface
  private interface Change {
    void make() throws VfsException;
  }

  private void change(Change change) throws VfsException {
    change(change, path());
  }

  private void change(Change change, FilePath... names) throws VfsException {
    var watches = fileSystem.listening();
    if (watches == null) {
      change.make();
      return;
    }
    var mark = OwnChanges.Mark.of(key(), names);
    watches.begin(mark);
    try {
      change.make();
    } finally {
      watches.end(mark);
    }
  }

  @Override
  public void write(ByteBuffer source, long offset) throws VfsException {
    change(() -> super.write(source, offset));
  }

  @Override
  public void setSize(long size) throws VfsException {
    change(() -> super.setSize(size));
  }

  @Override
  public void setAllocation(long allocation) throws VfsException {
    change(() -> super.setAllocation(allocation));
  }

  @Override
  public void setBasic(BasicChange basic) throws VfsException {
    change(() -> super.setBasic(basic));
  }

  @Override
  public void rename(FilePath target, boolean replace) throws VfsException {
    change(() -> super.rename(target, replace), path(), target);
  }

  @Override
  public void link(FilePath target, boolean replace) throws VfsException {
    change(() -> super.link(target, replace), path(), target);
  }

  @Override
  public void delete() throws VfsException {
    change(super::delete);
  }

  @Override
  public void setSecurity(SecurityDescriptor descriptor) throws VfsException {
    change(() -> super.setSecurity(descriptor));
  }

  @Override
  public void setEa(FullEa ea) throws VfsException {
    change(() -> super.setEa(ea));
  }

  @Override
  public void setSparse(boolean sparse) throws VfsException {
    change(() -> super.setSparse(sparse));
  }

  @Override
  public void zero(Range range) throws VfsException {
    change(() -> super.zero(range));
  }

  @Override
  public long copyFrom(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    var copied = new long[1];
    change(() -> copied[0] = super.copyFrom(source, sourceOffset, offset, length));
    return copied[0];
  }

  @Override
  public void cloneRange(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    change(() -> super.cloneRange(source, sourceOffset, offset, length));
  }

  @Override
  public void setReparse(@Nullable ReparseData data) throws VfsException {
    change(() -> super.setReparse(data));
  }

  /** The last of a stream may tidy up beside the file. */
  @Override
  public void close() {
    var path = path();
    var watches = path.stream().isEmpty() ? null : fileSystem.listening();
    if (watches == null) {
      super.close();
      return;
    }
    var mark = OwnChanges.Mark.of(key(), path);
    watches.begin(mark);
    try {
      super.close();
    } finally {
      watches.end(mark);
    }
  }
}
