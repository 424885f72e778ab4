package org.sumbawa.vfs.memory;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.VolumeInfo;
import org.sumbawa.wire.dtyp.Guid;

/** A file system in memory, with every ability; it begins with an empty root and ends with the process. */
public final class MemoryFileSystem implements FileSystem {
  private static final long ONE_GIBIBYTE = 1L << 30;
  private static final int SECTOR = 512;
  private static final AtomicLong SERIALS = new AtomicLong(0x5355_4D42_4157_4131L);

  private final long serial = SERIALS.getAndIncrement();
  private final Space space;
  private final Tree tree;
  private final String label;

  /** One that holds a gibibyte. */
  public MemoryFileSystem(InstantSource clock) {
    this(clock, ONE_GIBIBYTE, "Memory");
  }

  /** One of a capacity in bytes, counted in clusters of data; what does not fit fails as {@code DISK_FULL}. */
  public MemoryFileSystem(InstantSource clock, long capacity, String label) {
    this.space = new Space(capacity);
    this.tree = new Tree(clock, space, serial);
    this.label = label;
  }

  @Override
  public Set<Ability> abilities() {
    return EnumSet.complementOf(EnumSet.of(Ability.CASE_SENSITIVE, Ability.READ_ONLY));
  }

  @Override
  public VolumeInfo volume() {
    return new VolumeInfo(label, serial, new Guid(serial, serial), tree.birth(), space.capacity(),
        space.free(), space.free(), SECTOR, Cluster.SIZE, Tree.LONGEST_NAME, "NTFS");
  }

  @Override
  public Handle open(FilePath path, boolean writable) throws VfsException {
    return tree.changing(() -> open(tree.find(path), path.stream()));
  }

  private Handle open(Link link, String stream) throws VfsException {
    var node = link.node();
    var content = stream.isEmpty()
        ? node.data()
        : node.stream(stream).orElseThrow(
            () -> new VfsException(Reason.NOT_FOUND, "no stream " + stream + " of " + link.path()));
    return new MemoryHandle(tree, link, content);
  }

  @Override
  public Handle create(FilePath path, NewFile how) throws VfsException {
    return tree
        .changing(() -> path.stream().isEmpty() ? open(tree.create(path, how), "") : createStream(path, how));
  }

  private Handle createStream(FilePath path, NewFile how) throws VfsException {
    Tree.refuseTooLong(path);
    var link = tree.find(path);
    if (link.node().stream(path.stream()).isPresent()) {
      throw new VfsException(Reason.EXISTS, path + " is there");
    }
    var stream = new NamedContent(path.stream(), space);
    stream.content().setAllocation(how.allocation());
    link.node().addStream(stream, tree.now());
    return new MemoryHandle(tree, link, stream);
  }

  @Override
  public Handle openByKey(FileKey key, boolean writable) throws VfsException {
    return tree.changing(() -> open(
        tree.find(key).orElseThrow(() -> new VfsException(Reason.NOT_FOUND, "no file of that id")), ""));
  }

  @Override
  public void close() {
    tree.close();
  }
}
