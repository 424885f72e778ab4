package org.sumbawa.vfs;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;

/** Lets a file system be seen and not changed: what would change it fails as {@code READ_ONLY}. */
public final class ReadOnlyFileSystem extends ForwardingFileSystem {

  /** Guards a file system, which closes with this one. */
  public ReadOnlyFileSystem(FileSystem beneath) {
    super(beneath);
  }

  @Override
  public Set<Ability> abilities() {
    var abilities = EnumSet.of(Ability.READ_ONLY);
    abilities.addAll(beneath().abilities());
    return abilities;
  }

  @Override
  public Handle open(FilePath path, boolean writable) throws VfsException {
    if (writable) {
      throw readOnly();
    }
    return super.open(path, false);
  }

  @Override
  public Handle create(FilePath path, NewFile how) throws VfsException {
    throw readOnly();
  }

  @Override
  public Handle openByKey(FileKey key, boolean writable) throws VfsException {
    if (writable) {
      throw readOnly();
    }
    return super.openByKey(key, false);
  }

  @Override
  protected Handle decorate(Handle opened) {
    return new ReadOnlyHandle(opened);
  }

  private static VfsException readOnly() {
    return new VfsException(VfsException.Reason.READ_ONLY, "this file system is served for reading only");
  }

  private static final class ReadOnlyHandle extends ForwardingHandle {
    private ReadOnlyHandle(Handle beneath) {
      super(beneath);
    }

    @Override
    public void write(ByteBuffer source, long offset) throws VfsException {
      throw readOnly();
    }

    /** There is nothing to be flushed. */
    @Override
    public void flush() {}

    @Override
    public void setSize(long size) throws VfsException {
      throw readOnly();
    }

    @Override
    public void setAllocation(long allocation) throws VfsException {
      throw readOnly();
    }

    @Override
    public void setBasic(BasicChange change) throws VfsException {
      throw readOnly();
    }

    @Override
    public void rename(FilePath target, boolean replace) throws VfsException {
      throw readOnly();
    }

    @Override
    public void link(FilePath target, boolean replace) throws VfsException {
      throw readOnly();
    }

    @Override
    public void delete() throws VfsException {
      throw readOnly();
    }

    @Override
    public void setSecurity(SecurityDescriptor descriptor) throws VfsException {
      throw readOnly();
    }

    @Override
    public void setEa(FullEa ea) throws VfsException {
      throw readOnly();
    }

    @Override
    public void setSparse(boolean sparse) throws VfsException {
      throw readOnly();
    }

    @Override
    public void setCompressed(boolean compressed) throws VfsException {
      throw readOnly();
    }

    @Override
    public void zero(Range range) throws VfsException {
      throw readOnly();
    }

    @Override
    public long copyFrom(Handle source, long sourceOffset, long offset, long length) throws VfsException {
      throw readOnly();
    }

    @Override
    public void cloneRange(Handle source, long sourceOffset, long offset, long length) throws VfsException {
      throw readOnly();
    }

    @Override
    public void setReparse(@Nullable ReparseData data) throws VfsException {
      throw readOnly();
    }
  }
}
