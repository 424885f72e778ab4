package org.sumbawa.vfs.local;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.Ability;
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
import org.sumbawa.vfs.kernel.Metadata;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;

/** An open file, folder or special file of the disk. */
final class LocalHandle implements Handle {
  private static final byte[] SELF = {'.'};

  private final Storage storage;
  private final Entry entry;
  private final LocalFile file;
  private final Beside beside;
  private final AtomicBoolean closed = new AtomicBoolean();

  LocalHandle(Storage storage, Entry entry, LocalFile file) {
    this.storage = storage;
    this.entry = entry;
    this.file = file;
    this.beside = new Beside(storage, entry.key(), file);
    storage.handles().add(this);
  }

  Entry entry() {
    return entry;
  }

  LocalFile file() {
    return file;
  }

  @Override
  public FileKey key() {
    return entry.key();
  }

  @Override
  public FileKey folderKey() {
    return entry.place().folder().key();
  }

  @Override
  public FilePath path() {
    return entry.path().shown();
  }

  @Override
  public boolean isReadable() {
    return file.access() != LocalFile.Access.NONE || file.stat().isSpecial();
  }

  @Override
  public FileInfo info() throws VfsException {
    var stat = Stat.of(file.descriptor());
    var name = entry.isRoot() ? "" : entry.place().name().shown();
    return storage.facts().of(key(), name, stat, file.xattrs());
  }

  @Override
  public int read(ByteBuffer target, long offset) throws VfsException {
    return Data.read(file.forReading(), target, offset);
  }

  @Override
  public void write(ByteBuffer source, long offset) throws VfsException {
    Data.write(file.forWriting(), source, offset);
  }

  @Override
  public void flush() throws VfsException {
    Data.flush(file.forAttributes());
    if (entry.isUnflushed()) {
      entry.setUnflushed(false);
      try (var folder = Opening.again(entry.place().folder().place(), Opening.READ | Opening.DIRECTORY)) {
        Data.flush(folder);
      }
    }
  }

  @Override
  public void setSize(long size) throws VfsException {
    Data.setSize(file.forWriting(), size);
  }

  @Override
  public void setAllocation(long allocation) throws VfsException {
    var descriptor = file.forWriting();
    if (allocation < Stat.of(descriptor).size()) {
      Data.setSize(descriptor, allocation);
    } else {
      allocate(descriptor, allocation);
    }
  }

  /** Where the file system cannot set space aside, writing will show whether there is some. */
  static void allocate(Descriptor descriptor, long allocation) throws VfsException {
    try {
      Data.allocate(descriptor, new Range(0, allocation));
    } catch (VfsException e) {
      if (e.reason() != Reason.NOT_SUPPORTED) {
        throw e;
      }
    }
  }

  @Override
  public void setBasic(BasicChange change) throws VfsException {
    beside.setBasic(change);
  }

  @Override
  public DirectoryCursor list() throws VfsException {
    return new LocalCursor(storage, asFolder());
  }

  @Override
  public Optional<DirectoryEntry> child(String name) throws VfsException {
    var folder = asFolder();
    try {
      return folder.looking(() -> child(folder, name));
    } finally {
      storage.folders().release(folder);
    }
  }

  private Optional<DirectoryEntry> child(Folder folder, String name) throws VfsException {
    var found = folder.find(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (var place = found.get().place()) {
      var stored = found.get().name();
      var key = storage.devices().key(place, found.get().stat());
      var info = storage.facts().of(key, stored.shown(), found.get().stat(),
          Xattrs.of(folder.place(), stored.bytes()));
      return Optional.of(new DirectoryEntry(stored.shown(), info));
    }
  }

  /** This folder, in use; whoever gets it releases it. */
  private Folder asFolder() throws VfsException {
    if (!file.stat().isDirectory()) {
      throw new VfsException(Reason.NOT_A_DIRECTORY, path() + " is no folder");
    }
    var here = new Opening.How(Opening.PLACE, 0, true);
    return storage.folders().intern(Opening.beneath(file.forAttributes(), SELF, here), entry.path());
  }

  @Override
  public void rename(FilePath target, boolean replace) throws VfsException {
    if (!target.stream().isEmpty()) {
      throw new VfsException(Reason.NOT_SUPPORTED, "the file's own data has no name");
    }
    new Moves(storage).rename(this, target, replace);
  }

  @Override
  public void link(FilePath target, boolean replace) throws VfsException {
    storage.require(Ability.HARD_LINKS);
    new Moves(storage).link(this, target, replace);
  }

  @Override
  public void delete() throws VfsException {
    new Moves(storage).delete(this);
  }

  @Override
  public Optional<SecurityDescriptor> security() throws VfsException {
    return storage.capabilities().has(Ability.SECURITY_DESCRIPTORS)
        ? storage.securityDescriptors().get(file.xattrs())
        : Optional.empty();
  }

  @Override
  public void setSecurity(SecurityDescriptor descriptor) throws VfsException {
    beside.setSecurity(descriptor);
  }

  @Override
  public List<FullEa> eas() throws VfsException {
    return ExtendedAttributes.list(file.xattrs());
  }

  @Override
  public void setEa(FullEa ea) throws VfsException {
    beside.setEa(ea);
  }

  @Override
  public List<StreamInfo> streams() throws VfsException {
    var all = new ArrayList<StreamInfo>();
    if (!file.stat().isDirectory()) {
      var info = info();
      all.add(new StreamInfo("", info.size(), info.allocation()));
    }
    if (file.access() != LocalFile.Access.NONE) {
      all.addAll(storage.streams().list(file.forAttributes()));
    }
    return all;
  }

  @Override
  public void setSparse(boolean sparse) throws VfsException {
    storage.require(Ability.SPARSE);
    file.forReading();
    beside.setSparse(sparse);
  }

  @Override
  public void setCompressed(boolean compressed) throws VfsException {
    storage.require(Ability.COMPRESSION);
    Metadata.setCompressed(file.forAttributes(), compressed);
  }

  @Override
  public void zero(Range range) throws VfsException {
    var descriptor = file.forWriting();
    long end = Math.min(range.end(), Stat.of(descriptor).size());
    if (end > range.offset()) {
      Holes.zero(descriptor, new Range(range.offset(), end - range.offset()), isSparse());
    }
  }

  @Override
  public List<Range> allocated(Range within, int limit) throws VfsException {
    var descriptor = file.forReading();
    long end = Math.min(within.end(), Stat.of(descriptor).size());
    if (end <= within.offset()) {
      return List.of();
    }
    var range = new Range(within.offset(), end - within.offset());
    return isSparse() ? Holes.allocated(descriptor, range, limit) : List.of(range);
  }

  private boolean isSparse() throws VfsException {
    return info().attributes().has(FileAttributes.SPARSE_FILE);
  }

  @Override
  public long copyFrom(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    var range = new Range(sourceOffset, length);
    if (source instanceof LocalHandle from && from != this && !from.key().equals(key())) {
      long copied = Holes.copy(from.file.forReading(), range, file.forWriting(), offset);
      if (copied == length) {
        return copied;
      }
      range = new Range(sourceOffset + copied, length - copied);
      return copied + Handle.super.copyFrom(source, range.offset(), offset + copied, range.length());
    }
    return Handle.super.copyFrom(source, sourceOffset, offset, length);
  }

  @Override
  public void cloneRange(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    storage.require(Ability.CLONE);
    if (!(source instanceof LocalHandle from)) {
      throw new VfsException(Reason.NOT_SUPPORTED, "only files are cloned");
    }
    if (length > 0) {
      Data.share(from.file.forReading(), new Range(sourceOffset, length), file.forWriting(), offset);
    }
  }

  @Override
  public Optional<ReparseData> reparse() throws VfsException {
    return beside.reparse();
  }

  @Override
  public void setReparse(@Nullable ReparseData data) throws VfsException {
    beside.setReparse(data);
    if (file.stat().isDirectory()) {
      var folder = asFolder();
      folder.setReparsePoint(data != null);
      storage.folders().release(folder);
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      storage.handles().remove(this);
      file.descriptor().close();
      storage.entries().leave(entry);
    }
  }
}
