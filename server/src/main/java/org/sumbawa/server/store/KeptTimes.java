package org.sumbawa.server.store;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.ForwardingHandle;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.fscc.file.FileBasicInformation;

/**
 * The handle of an open: times that are set by hand through it stay, whatever else is done through it. MS-FSA 2.1.1.6
 * (UserSetModificationTime, UserSetChangeTime, UserSetAccessTime).
 */
final class KeptTimes extends ForwardingHandle {
  /** From now on the open changes this time again by itself. */
  private static final long LET_GO = -2;

  private volatile boolean access;
  private volatile boolean write;
  private volatile boolean change;

  KeptTimes(Handle handle) {
    super(handle);
  }

  /**
   * Sets times and attributes by hand. A time that is given, or −1, is kept from now on; −2 lets it go. MS-FSA
   * 2.1.5.15.2.
   *
   * @return what is changed at once
   */
  BasicChange set(FileBasicInformation wanted, @Nullable FileAttributes attributes) throws VfsException {
    access = keeps(wanted.lastAccessTime(), access);
    write = keeps(wanted.lastWriteTime(), write);
    change = keeps(wanted.changeTime(), change);
    var changed = new BasicChange(time(wanted.creationTime()), time(wanted.lastAccessTime()),
        time(wanted.lastWriteTime()), time(wanted.changeTime()), attributes);
    if (!changed.equals(BasicChange.NOTHING)) {
      boolean keepsChange = change && changed.change() == null;
      beneath().setBasic(keepsChange ? withChange(changed, beneath().info().change()) : changed);
    }
    return changed;
  }

  /** The open goes on with another handle of the same file. */
  void goOnWith(Handle other) {
    var before = beneath();
    beneath(other);
    before.close();
  }

  /** Sets attributes, and no time but the change time. */
  void setAttributes(FileAttributes attributes) throws VfsException {
    keepingThrough(() -> beneath().setBasic(new BasicChange(null, null, null, null, attributes)));
  }

  /** Sets aside space without cutting anything: the file changes, but is not written to. MS-FSA 2.1.5.15.1. */
  void reserve(long allocation) throws VfsException {
    var before = beneath().info();
    beneath().setAllocation(allocation);
    beneath().setBasic(new BasicChange(null, access ? before.access() : null, before.write(),
        change ? before.change() : null, null));
  }

  private static boolean keeps(FileTime wanted, boolean before) {
    return wanted.ticks() == 0 ? before : wanted.ticks() != LET_GO;
  }

  private static @Nullable FileTime time(FileTime wanted) {
    return wanted.isTime() ? wanted : null;
  }

  private static BasicChange withChange(BasicChange other, FileTime change) {
    return new BasicChange(other.creation(), other.access(), other.write(), change, other.attributes());
  }

  /** Something that the storage changes times for. */
  private interface Operation<T> {
    T run() throws VfsException;
  }

  private <T> T keeping(Operation<T> operation) throws VfsException {
    if (!access && !write && !change) {
      return operation.run();
    }
    var before = beneath().info();
    var result = operation.run();
    restore(before, beneath().info());
    return result;
  }

  /** As above, for what has no result. */
  private interface Change {
    void make() throws VfsException;
  }

  private void keepingThrough(Change made) throws VfsException {
    keeping(() -> {
      made.make();
      return made;
    });
  }

  private void restore(FileInfo before, FileInfo after) throws VfsException {
    beneath().setBasic(new BasicChange(null, access ? before.access() : after.access(),
        write ? before.write() : after.write(), change ? before.change() : after.change(), null));
  }

  @Override
  public int read(ByteBuffer target, long offset) throws VfsException {
    return keeping(() -> super.read(target, offset));
  }

  @Override
  public long copyFrom(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    return keeping(() -> super.copyFrom(source, sourceOffset, offset, length));
  }

  @Override
  public void write(ByteBuffer source, long offset) throws VfsException {
    keepingThrough(() -> super.write(source, offset));
  }

  @Override
  public void setSize(long size) throws VfsException {
    keepingThrough(() -> super.setSize(size));
  }

  @Override
  public void setAllocation(long allocation) throws VfsException {
    keepingThrough(() -> super.setAllocation(allocation));
  }

  @Override
  public void rename(FilePath target, boolean replace) throws VfsException {
    keepingThrough(() -> super.rename(target, replace));
  }

  @Override
  public void link(FilePath target, boolean replace) throws VfsException {
    keepingThrough(() -> super.link(target, replace));
  }

  @Override
  public void setSecurity(SecurityDescriptor descriptor) throws VfsException {
    keepingThrough(() -> super.setSecurity(descriptor));
  }

  @Override
  public void setEa(FullEa ea) throws VfsException {
    keepingThrough(() -> super.setEa(ea));
  }

  @Override
  public void setSparse(boolean sparse) throws VfsException {
    keepingThrough(() -> super.setSparse(sparse));
  }

  @Override
  public void zero(Range range) throws VfsException {
    keepingThrough(() -> super.zero(range));
  }

  @Override
  public void cloneRange(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    keepingThrough(() -> super.cloneRange(source, sourceOffset, offset, length));
  }

  @Override
  public void setReparse(@Nullable ReparseData data) throws VfsException {
    keepingThrough(() -> super.setReparse(data));
  }
}
