package org.sumbawa.vfs;

import java.util.Set;
import org.sumbawa.core.Threads;

/** A file system that passes everything on to another and decorates its handles: the start of a decorator. */
public abstract class ForwardingFileSystem implements FileSystem {
  private final FileSystem beneath;

  /** Passes on to a file system, which closes with this one. */
  protected ForwardingFileSystem(FileSystem beneath) {
    this.beneath = beneath;
  }

  /** The file system that this one passes on to. */
  protected final FileSystem beneath() {
    return beneath;
  }

  /** Decorates a handle that was opened beneath. */
  protected abstract Handle decorate(Handle opened);

  @Override
  public Set<Ability> abilities() {
    return beneath.abilities();
  }

  @Override
  public VolumeInfo volume() throws VfsException {
    return beneath.volume();
  }

  @Override
  public Handle open(FilePath path, boolean writable) throws VfsException {
    return decorate(beneath.open(path, writable));
  }

  @Override
  public Handle create(FilePath path, NewFile how) throws VfsException {
    return decorate(beneath.create(path, how));
  }

  @Override
  public Handle openByKey(FileKey key, boolean writable) throws VfsException {
    return decorate(beneath.openByKey(key, writable));
  }

  /** Watches what is beneath, so that handles may be decorated ones. */
  @Override
  public Watches watches(Threads threads, Runnable overflow) throws VfsException {
    return beneath.watches(threads, overflow);
  }

  @Override
  public void close() {
    beneath.close();
  }
}
