package org.sumbawa.vfs.memory;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;

/**
 * The names, and the nodes under them. One lock guards all of it: changes of names and attributes take it alone,
 * and are short.
 */
final class Tree {
  /** The longest component, in UTF-16 units. */
  static final int LONGEST_NAME = 255;

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<FileKey, Node> byKey = new HashMap<>();
  private final InstantSource clock;
  private final Space space;
  private final long volume;
  private final Link root;
  private long lastId;
  private boolean closed;

  Tree(InstantSource clock, Space space, long volume) {
    this.clock = clock;
    this.space = space;
    this.volume = volume;
    root = new Link(newNode(true), null, "");
    root.node().named(root);
    byKey.put(root.node().key(), root.node());
  }

  private Node newNode(boolean directory) {
    return new Node(new FileKey(volume, ++lastId), directory, space, now());
  }

  FileTime now() {
    return FileTime.of(clock.instant());
  }

  FileTime birth() {
    return reading(() -> root.node().info(root.node().data()).creation());
  }

  /** Something that gives a value, under the lock. */
  @FunctionalInterface
  interface Step<T> {
    T take() throws VfsException;
  }

  /** Looks at the tree, which does not change meanwhile. */
  <T, X extends Exception> T reading(Look<T, X> look) throws X {
    lock.readLock().lock();
    try {
      return look.take();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Something that looks. */
  @FunctionalInterface
  interface Look<T, X extends Exception> {
    T take() throws X;
  }

  /** Changes the tree, alone. */
  <T> T changing(Step<T> step) throws VfsException {
    lock.writeLock().lock();
    try {
      if (closed) {
        throw new VfsException(Reason.GONE, "the file system is closed");
      }
      return step.take();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Ends the use of something, which is possible to the last. */
  void closing(Runnable end) {
    lock.writeLock().lock();
    try {
      end.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  void close() {
    closing(() -> closed = true);
  }

  boolean isClosed() {
    return reading(() -> closed);
  }

  // What follows is called under the lock.

  Link find(FilePath path) throws VfsException {
    return path.names().isEmpty()
        ? root
        : folder(path.parent()).node().child(path.name())
            .orElseThrow(() -> new VfsException(Reason.NOT_FOUND, "no " + path.file()));
  }

  Optional<Link> find(FileKey key) {
    return Optional.ofNullable(byKey.get(key)).map(node -> node.names().getFirst());
  }

  /** A folder that names are to be looked for in. */
  Link folder(FilePath path) throws VfsException {
    var at = requireFolder(root);
    for (var name : path.names()) {
      at = requireFolder(at.node().child(name)
          .orElseThrow(() -> new VfsException(Reason.PATH_NOT_FOUND, "no folder " + path)));
    }
    return at;
  }

  private static Link requireFolder(Link link) throws VfsException {
    if (link.node().reparse().isPresent()) {
      throw VfsException.stoppedAt(link.path());
    }
    if (!link.node().isDirectory()) {
      throw new VfsException(Reason.NOT_A_DIRECTORY, link.path() + " is no folder");
    }
    return link;
  }

  Link create(FilePath path, NewFile how) throws VfsException {
    if (path.isRoot()) {
      throw new VfsException(Reason.EXISTS, "the root is there");
    }
    var parent = folder(path.parent());
    refuseTaken(parent, path);
    var node = newNode(how.directory());
    if (!how.directory()) {
      node.data().content().setAllocation(how.allocation());
    }
    node.set(new BasicChange(null, null, null, null, how.attributes()), now());
    if (how.attributes().has(FileAttributes.COMPRESSED)) {
      node.setCompressed(true, now());
    }
    if (how.security() != null) {
      node.setSecurity(how.security(), now());
    }
    how.eas().forEach(ea -> node.setEa(ea, now()));
    return add(node, parent, path.name());
  }

  private static void refuseTaken(Link parent, FilePath path) throws VfsException {
    refuseTooLong(path);
    if (parent.node().child(path.name()).isPresent()) {
      throw new VfsException(Reason.EXISTS, path + " is there");
    }
  }

  /** Refuses a name or stream that no client could have been told to be possible. */
  static void refuseTooLong(FilePath path) throws VfsException {
    if (path.name().length() > LONGEST_NAME || path.stream().length() > LONGEST_NAME) {
      throw new VfsException(Reason.INVALID_NAME, "a name of more than " + LONGEST_NAME + " characters");
    }
  }

  private Link add(Node node, Link parent, String name) {
    var link = new Link(node, parent, name);
    parent.node().put(link, now());
    node.named(link);
    byKey.put(node.key(), node);
    return link;
  }

  void remove(Link link) throws VfsException {
    var parent = requirePlace(link);
    if (!link.node().children().isEmpty()) {
      throw new VfsException(Reason.NOT_EMPTY, link.path() + " has content");
    }
    drop(link, parent);
  }

  private void drop(Link link, Link parent) {
    parent.node().take(link, now());
    link.remove();
    link.node().unnamed(link);
    if (link.node().isGone()) {
      byKey.remove(link.node().key());
    }
  }

  /** The folder that a name is in. */
  private static Link requirePlace(Link link) throws VfsException {
    if (link.isRemoved()) {
      throw new VfsException(Reason.GONE, link.path() + " was deleted");
    }
    return link.parent()
        .orElseThrow(() -> new VfsException(Reason.ACCESS_DENIED, "the root stays where it is"));
  }

  void rename(Link link, FilePath target, boolean replace) throws VfsException {
    var parent = requirePlace(link);
    var folder = folder(target.parent());
    if (folder.isUnder(link)) {
      throw new VfsException(Reason.ACCESS_DENIED, link.path() + " cannot be moved into itself");
    }
    makeWay(link, folder, target, replace);
    parent.node().take(link, now());
    link.move(folder, target.name());
    folder.node().put(link, now());
  }

  void link(Link link, FilePath target, boolean replace) throws VfsException {
    if (link.node().isGone()) {
      throw new VfsException(Reason.GONE, link.path() + " was deleted");
    }
    if (link.node().isDirectory()) {
      throw new VfsException(Reason.IS_A_DIRECTORY, "a folder has one name only");
    }
    var folder = folder(target.parent());
    var there = folder.node().child(target.name());
    if (there.isPresent() && there.get().node() == link.node() && replace) {
      return;
    }
    makeWay(null, folder, target, replace);
    add(link.node(), folder, target.name());
  }

  /** Removes what has the name that something else shall have. */
  private void makeWay(@Nullable Link mover, Link folder, FilePath target, boolean replace)
      throws VfsException {
    if (target.names().isEmpty()) {
      throw new VfsException(Reason.EXISTS, "the root is there");
    }
    refuseTooLong(target);
    var there = folder.node().child(target.name());
    if (there.isEmpty() || there.get() == mover) {
      return;
    }
    if (!replace) {
      throw new VfsException(Reason.EXISTS, target + " is there");
    }
    if (there.get().node().isDirectory()) {
      throw new VfsException(Reason.ACCESS_DENIED, target + " is a folder, and gives no way");
    }
    drop(there.get(), folder);
  }
}
