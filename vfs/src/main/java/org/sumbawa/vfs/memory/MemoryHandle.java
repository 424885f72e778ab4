package org.sumbawa.vfs.memory;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;

/** An open node, by one of its names and one of its streams. */
final class MemoryHandle implements Handle {
  private final Tree tree;
  private final Link link;
  private final NamedContent stream;
  private volatile boolean closed;

  /** Opens it; called while the tree is changed by nobody else. */
  MemoryHandle(Tree tree, Link link, NamedContent stream) {
    this.tree = tree;
    this.link = link;
    this.stream = stream;
    stream.open();
  }

  private Node node() {
    return link.node();
  }

  private void requireOpen() throws VfsException {
    if (closed || tree.isClosed()) {
      throw new VfsException(Reason.GONE, "the handle is closed");
    }
  }

  private Content content() throws VfsException {
    requireOpen();
    if (node().isDirectory() && stream == node().data()) {
      throw new VfsException(Reason.IS_A_DIRECTORY, "a folder has no data");
    }
    return stream.content();
  }

  private void requireFolder() throws VfsException {
    requireOpen();
    if (!node().isDirectory() || stream != node().data()) {
      throw new VfsException(Reason.NOT_A_DIRECTORY, path() + " is no folder");
    }
  }

  /** A change that gives nothing back. */
  @FunctionalInterface
  private interface Change {
    void make() throws VfsException;
  }

  private void change(Change change) throws VfsException {
    requireOpen();
    tree.changing(() -> {
      change.make();
      return true;
    });
  }

  @Override
  public FileKey key() {
    return node().key();
  }

  @Override
  public FileKey folderKey() {
    return tree.reading(() -> link.parent().orElse(link).node().key());
  }

  @Override
  public FilePath path() {
    return tree.reading(() -> link.path().withStream(stream.name()));
  }

  @Override
  public FileInfo info() throws VfsException {
    requireOpen();
    return tree.reading(() -> node().info(stream));
  }

  @Override
  public int read(ByteBuffer target, long offset) throws VfsException {
    int count = content().read(target, offset);
    node().readAt(tree.now());
    return count;
  }

  @Override
  public void write(ByteBuffer source, long offset) throws VfsException {
    content().write(source, offset);
    node().touch(tree.now());
  }

  /** Nothing here survives the loss of power. */
  @Override
  public void flush() throws VfsException {
    requireOpen();
  }

  @Override
  public void setSize(long size) throws VfsException {
    content().setSize(size);
    node().touch(tree.now());
  }

  @Override
  public void setAllocation(long allocation) throws VfsException {
    content().setAllocation(allocation);
    node().touch(tree.now());
  }

  @Override
  public void setBasic(BasicChange change) throws VfsException {
    change(() -> node().set(change, tree.now()));
  }

  @Override
  public DirectoryCursor list() throws VfsException {
    requireFolder();
    return new MemoryCursor(tree, node());
  }

  @Override
  public Optional<DirectoryEntry> child(String name) throws VfsException {
    requireFolder();
    return tree.reading(() -> node().child(name).map(MemoryCursor::entry));
  }

  @Override
  public void rename(FilePath target, boolean replace) throws VfsException {
    change(() -> {
      if (stream == node().data() && target.stream().isEmpty()) {
        tree.rename(link, target, replace);
      } else {
        renameStream(target, replace);
      }
    });
  }

  private void renameStream(FilePath target, boolean replace) throws VfsException {
    if (stream == node().data() || target.stream().isEmpty() || tree.find(target).node() != node()) {
      throw new VfsException(Reason.NOT_SUPPORTED,
          "a stream stays in its file, and the file's own data has no name");
    }
    requireStream();
    var there = node().stream(target.stream());
    if (there.isPresent() && there.get() != stream) {
      if (!replace) {
        throw new VfsException(Reason.EXISTS, target + " is there");
      }
      node().dropStream(there.get(), tree.now());
    }
    node().renameStream(stream, target.stream(), tree.now());
  }

  private void requireStream() throws VfsException {
    if (stream.isRemoved()) {
      throw new VfsException(Reason.GONE, "the stream " + stream.name() + " was deleted");
    }
  }

  @Override
  public void link(FilePath target, boolean replace) throws VfsException {
    change(() -> tree.link(link, target, replace));
  }

  @Override
  public void delete() throws VfsException {
    change(() -> {
      if (stream == node().data()) {
        tree.remove(link);
      } else {
        requireStream();
        node().dropStream(stream, tree.now());
      }
    });
  }

  @Override
  public Optional<SecurityDescriptor> security() throws VfsException {
    requireOpen();
    return tree.reading(() -> node().security());
  }

  @Override
  public void setSecurity(SecurityDescriptor descriptor) throws VfsException {
    change(() -> node().setSecurity(descriptor, tree.now()));
  }

  @Override
  public List<FullEa> eas() throws VfsException {
    requireOpen();
    return tree.reading(() -> node().eas());
  }

  @Override
  public void setEa(FullEa ea) throws VfsException {
    change(() -> node().setEa(ea, tree.now()));
  }

  @Override
  public List<StreamInfo> streams() throws VfsException {
    requireOpen();
    return tree.reading(() -> node().streams());
  }

  @Override
  public void setSparse(boolean sparse) throws VfsException {
    content();
    change(() -> node().setSparse(sparse, tree.now()));
  }

  /** It is only said to be: nobody would see a difference in memory that takes none elsewhere. */
  @Override
  public void setCompressed(boolean compressed) throws VfsException {
    requireOpen();
    if (stream != node().data()) {
      throw new VfsException(Reason.NOT_SUPPORTED, "streams are kept as they are");
    }
    change(() -> node().setCompressed(compressed, tree.now()));
  }

  @Override
  public void zero(Range range) throws VfsException {
    content().zero(range);
    node().touch(tree.now());
  }

  @Override
  public List<Range> allocated(Range within, int limit) throws VfsException {
    return content().allocated(within, limit, node().isSparse());
  }

  @Override
  public void cloneRange(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    content().share(requireOurs(source).content(), new Range(sourceOffset, length), offset);
    node().touch(tree.now());
  }

  private MemoryHandle requireOurs(Handle source) throws VfsException {
    if (source instanceof MemoryHandle ours && ours.tree == tree) {
      return ours;
    }
    throw new VfsException(Reason.NOT_SAME_VOLUME, "the source is of another file system");
  }

  @Override
  public Optional<ReparseData> reparse() throws VfsException {
    requireOpen();
    return tree.reading(() -> node().reparse());
  }

  @Override
  public void setReparse(@Nullable ReparseData data) throws VfsException {
    change(() -> {
      if (data == null && node().reparse().isEmpty()) {
        throw new VfsException(Reason.NOT_A_REPARSE_POINT, path() + " is no reparse point");
      }
      if (data != null && !node().children().isEmpty()) {
        throw new VfsException(Reason.NOT_EMPTY, path() + " has content");
      }
      node().setReparse(data, tree.now());
    });
  }

  @Override
  public void close() {
    tree.closing(() -> {
      if (!closed) {
        closed = true;
        stream.close();
      }
    });
  }
}
