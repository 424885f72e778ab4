package org.sumbawa.vfs.portable;

import static org.sumbawa.vfs.portable.HostFailure.asking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.DirectoryCursor;
import org.sumbawa.vfs.DirectoryEntry;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.StreamInfo;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.samba.DosAttrib;
import org.sumbawa.wire.fscc.FileAttributes;

/** An open file or folder of the host. */
final class PortableHandle implements Handle {
  private final PortableTree tree;
  private final HostFile file;
  private final Optional<FileChannel> channel;
  private volatile Place place;
  private volatile FileInfo latest;
  private volatile boolean closed;

  /**
   * Where a handle's name is.
   *
   * @param path on the host
   * @param shown as clients see it
   * @param directory whether it is a folder's
   * @param removed whether it is there no longer
   */
  record Place(Path path, FilePath shown, boolean directory, boolean removed) {}

  /** Opens what was found; a folder has no channel. */
  PortableHandle(PortableTree tree, PortableTree.Found found, Optional<FileChannel> channel) {
    this.tree = tree;
    this.file = found.file();
    this.channel = channel;
    this.place = new Place(found.path(), found.shown(), found.file().directory(), false);
    this.latest = file.info(key(), HostFile.stored(found.path()));
    tree.handles().add(this);
  }

  private void requireOpen() throws VfsException {
    if (closed) {
      throw new VfsException(Reason.GONE, "the handle is closed");
    }
    tree.requireOpen();
  }

  private FileChannel data() throws VfsException {
    requireOpen();
    return channel.orElseThrow(() -> new VfsException(Reason.IS_A_DIRECTORY, "a folder has no data"));
  }

  /** The name, which must be that of the very file; under the tree's lock. */
  Place place() throws VfsException {
    requireOpen();
    var now = place;
    if (now.shown.isRoot()) {
      throw new VfsException(Reason.ACCESS_DENIED, "the root stays where it is");
    }
    if (now.removed || HostFile.of(now.path).filter(there -> there.inode() == file.inode()).isEmpty()) {
      throw new VfsException(Reason.GONE, now.shown + " was moved or deleted underneath");
    }
    return now;
  }

  /** Something moved, and perhaps this with it; under the tree's lock. */
  void moved(Path from, Path to, FilePath shown) {
    var now = place;
    if (!now.removed && now.path.startsWith(from)) {
      var names = new ArrayList<>(shown.names());
      int depth = now.path.getNameCount() - from.getNameCount();
      names.addAll(now.shown.names().subList(now.shown.names().size() - depth, now.shown.names().size()));
      place = new Place(depth == 0 ? to : to.resolve(from.relativize(now.path)), new FilePath(names, ""),
          now.directory, false);
    }
  }

  /** Something was removed, and perhaps it was this; under the tree's lock. */
  void removed(Path path) {
    var now = place;
    if (now.path.equals(path)) {
      place = new Place(path, now.shown, now.directory, true);
    }
  }

  @Override
  public FileKey key() {
    return tree.key(file);
  }

  @Override
  public FileKey folderKey() throws VfsException {
    var now = place;
    var above = now.path.getParent();
    if (now.shown.isRoot() || above == null) {
      return key();
    }
    return HostFile.of(above).map(tree::key)
        .orElseThrow(() -> new VfsException(Reason.GONE, "the folder of " + now.shown + " is gone"));
  }

  @Override
  public FilePath path() {
    return place.shown;
  }

  @Override
  public FileInfo info() throws VfsException {
    return tree.alone(() -> {
      requireOpen();
      var now = place;
      var there = now.removed ? Optional.<HostFile>empty() : HostFile.of(now.path);
      if (there.isPresent() && there.get().inode() == file.inode()) {
        latest = there.get().info(key(), HostFile.stored(now.path));
        return latest;
      }
      // The name is gone, and with it the way to ask; but the size is known.
      long size = channel.isPresent() ? channel.get().size() : 0;
      return new FileInfo(key(), latest.attributes(), latest.creation(), latest.access(), latest.write(),
          latest.change(), size, size, 1, 0, 0);
    });
  }

  @Override
  public int read(ByteBuffer target, long offset) throws VfsException {
    var from = data();
    return asking(() -> {
      int done = 0;
      while (target.hasRemaining()) {
        int count = from.read(target, offset + done);
        if (count <= 0) {
          break;
        }
        done += count;
      }
      return done;
    });
  }

  @Override
  public void write(ByteBuffer source, long offset) throws VfsException {
    var to = data();
    asking(() -> {
      int start = source.position();
      while (source.hasRemaining()) {
        to.write(source, offset + source.position() - start);
      }
      return start;
    });
  }

  @Override
  public void flush() throws VfsException {
    requireOpen();
    if (channel.isPresent()) {
      asking(() -> {
        channel.get().force(true);
        return true;
      });
    }
  }

  @Override
  public void setSize(long size) throws VfsException {
    var to = data();
    asking(() -> {
      if (size > to.size()) {
        to.write(ByteBuffer.allocate(1), size - 1);
      } else {
        to.truncate(size);
      }
      return size;
    });
  }

  /** Space is set aside for none, but a size beyond is cut. */
  @Override
  public void setAllocation(long allocation) throws VfsException {
    var to = data();
    asking(() -> to.truncate(allocation));
  }

  @Override
  public void setBasic(BasicChange change) throws VfsException {
    tree.alone(() -> {
      requireOpen();
      var path = place.removed || place.shown.isRoot() ? place.path : place().path;
      if (change.attributes() != null || change.creation() != null) {
        storeAttributes(path, change);
      }
      if (change.access() != null || change.write() != null) {
        HostFile.setTimes(path, change.access(), change.write());
      }
      return path;
    });
  }

  private void storeAttributes(Path path, BasicChange change) throws IOException {
    var old = HostFile.stored(path);
    var attributes = change.attributes() == null
        ? old.map(DosAttrib::attributes).orElse(FileAttributes.NONE)
        : BasicChange.settable(change.attributes());
    var creation = change.creation() == null
        ? old.map(DosAttrib::creation).orElse(file.times().birth())
        : change.creation();
    HostFile.store(path, new DosAttrib(attributes, creation));
  }

  private PortableTree.Found asFolder() throws VfsException {
    requireOpen();
    if (!file.directory()) {
      throw new VfsException(Reason.NOT_A_DIRECTORY, path() + " is no folder");
    }
    return new PortableTree.Found(place.path, place.shown, file);
  }

  @Override
  public DirectoryCursor list() throws VfsException {
    var folder = asFolder();
    var names = asking(() -> {
      try (var all = Files.newDirectoryStream(folder.path())) {
        var found = new ArrayList<String>();
        all.forEach(path -> found.add(path.getFileName().toString()));
        return found;
      }
    });
    return new Cursor(folder, names.iterator());
  }

  private DirectoryEntry entry(PortableTree.Found found) {
    var info = found.file().info(tree.key(found.file()), HostFile.stored(found.path()));
    return new DirectoryEntry(found.shown().name(), info);
  }

  /** Walks the names that were there at the beginning. */
  private final class Cursor implements DirectoryCursor {
    private final PortableTree.Found folder;
    private Iterator<String> rest;

    private Cursor(PortableTree.Found folder, Iterator<String> rest) {
      this.folder = folder;
      this.rest = rest;
    }

    @Override
    public synchronized List<DirectoryEntry> next(int limit) throws VfsException {
      return tree.alone(() -> {
        var entries = new ArrayList<DirectoryEntry>();
        while (entries.size() < limit && rest.hasNext()) {
          var name = rest.next();
          HostFile.of(folder.path().resolve(name))
              .ifPresent(there -> entries.add(entry(PortableTree.found(folder, name, there))));
        }
        return entries;
      });
    }

    @Override
    public synchronized void close() {
      rest = List.<String>of().iterator();
    }
  }

  @Override
  public Optional<DirectoryEntry> child(String name) throws VfsException {
    return tree.alone(() -> tree.child(asFolder(), name).map(this::entry));
  }

  @Override
  public void rename(FilePath target, boolean replace) throws VfsException {
    if (target.names().isEmpty()) {
      throw new VfsException(Reason.EXISTS, "the root is there");
    }
    tree.rename(this, target, replace);
  }

  @Override
  public void delete() throws VfsException {
    tree.alone(() -> {
      tree.remove(place().path);
      return true;
    });
  }

  @Override
  public List<StreamInfo> streams() throws VfsException {
    var info = info();
    return file.directory() ? List.of() : List.of(new StreamInfo("", info.size(), info.allocation()));
  }

  @Override
  public void close() {
    closed = true;
    tree.handles().remove(this);
    channel.ifPresent(open -> {
      try {
        open.close();
      } catch (IOException e) {
        // What a close reports belongs to writes that were not flushed; who wants to know flushes.
      }
    });
  }
}
