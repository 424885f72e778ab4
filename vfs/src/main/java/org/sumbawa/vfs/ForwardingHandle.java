package org.sumbawa.vfs;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;

/**
 * A handle that passes everything on to another: the start of a decorator. Where an operation takes a second handle,
 * the one beneath is passed on, since a file system knows only its own.
 */
public class ForwardingHandle implements Handle {
  private volatile Handle beneath;

  /** Passes on to a handle. */
  protected ForwardingHandle(Handle beneath) {
    this.beneath = beneath;
  }

  /** The handle that this one passes on to. */
  protected final Handle beneath() {
    return beneath;
  }

  /** Passes on to another handle from now on; the caller closes the one before. */
  protected final void beneath(Handle other) {
    beneath = other;
  }

  /** The handle under all decorations. */
  public static Handle innermost(Handle handle) {
    var inner = handle;
    while (inner instanceof ForwardingHandle decorated) {
      inner = decorated.beneath;
    }
    return inner;
  }

  @Override
  public FileKey key() {
    return beneath.key();
  }

  @Override
  public FileKey folderKey() throws VfsException {
    return beneath.folderKey();
  }

  @Override
  public FilePath path() {
    return beneath.path();
  }

  @Override
  public boolean isReadable() {
    return beneath.isReadable();
  }

  @Override
  public FileInfo info() throws VfsException {
    return beneath.info();
  }

  @Override
  public int read(ByteBuffer target, long offset) throws VfsException {
    return beneath.read(target, offset);
  }

  @Override
  public void write(ByteBuffer source, long offset) throws VfsException {
    beneath.write(source, offset);
  }

  @Override
  public void flush() throws VfsException {
    beneath.flush();
  }

  @Override
  public void setSize(long size) throws VfsException {
    beneath.setSize(size);
  }

  @Override
  public void setAllocation(long allocation) throws VfsException {
    beneath.setAllocation(allocation);
  }

  @Override
  public void setBasic(BasicChange change) throws VfsException {
    beneath.setBasic(change);
  }

  @Override
  public DirectoryCursor list() throws VfsException {
    return beneath.list();
  }

  @Override
  public Optional<DirectoryEntry> child(String name) throws VfsException {
    return beneath.child(name);
  }

  @Override
  public void rename(FilePath target, boolean replace) throws VfsException {
    beneath.rename(target, replace);
  }

  @Override
  public void link(FilePath target, boolean replace) throws VfsException {
    beneath.link(target, replace);
  }

  @Override
  public void delete() throws VfsException {
    beneath.delete();
  }

  @Override
  public Optional<SecurityDescriptor> security() throws VfsException {
    return beneath.security();
  }

  @Override
  public void setSecurity(SecurityDescriptor descriptor) throws VfsException {
    beneath.setSecurity(descriptor);
  }

  @Override
  public List<FullEa> eas() throws VfsException {
    return beneath.eas();
  }

  @Override
  public void setEa(FullEa ea) throws VfsException {
    beneath.setEa(ea);
  }

  @Override
  public List<StreamInfo> streams() throws VfsException {
    return beneath.streams();
  }

  @Override
  public void setSparse(boolean sparse) throws VfsException {
    beneath.setSparse(sparse);
  }

  @Override
  public void setCompressed(boolean compressed) throws VfsException {
    beneath.setCompressed(compressed);
  }

  @Override
  public void zero(Range range) throws VfsException {
    beneath.zero(range);
  }

  @Override
  public List<Range> allocated(Range within, int limit) throws VfsException {
    return beneath.allocated(within, limit);
  }

  @Override
  public long copyFrom(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    return beneath.copyFrom(innermost(source), sourceOffset, offset, length);
  }

  @Override
  public void cloneRange(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    beneath.cloneRange(innermost(source), sourceOffset, offset, length);
  }

  @Override
  public Optional<ReparseData> reparse() throws VfsException {
    return beneath.reparse();
  }

  @Override
  public void setReparse(@Nullable ReparseData data) throws VfsException {
    beneath.setReparse(data);
  }

  @Override
  public void close() {
    beneath.close();
  }
}
