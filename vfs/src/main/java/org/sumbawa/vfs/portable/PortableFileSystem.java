package org.sumbawa.vfs.portable;

import static org.sumbawa.vfs.portable.HostFailure.asking;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.VolumeInfo;
import org.sumbawa.vfs.samba.DosAttrib;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.fscc.FileAttributes;

/**
 * A folder of a Unix host, such as a Mac: files, folders, attributes, and nothing beyond. Symbolic links and what else
 * is neither file nor folder are not there for clients. Looking for a name in another spelling reads the folder, and
 * one lock serves all names: this is for development and tests.
 *
 * <p><b>It trusts the host.</b> Each folder on the way is looked at before the next, so that no link is followed; but
 * another program that exchanges a folder for a link in between can lead a client out. {@code vfs.local} knows no such
 * moment.
 */
public final class PortableFileSystem implements FileSystem {
  private static final int SECTOR = 512;
  private static final int CLUSTER = 4096;
  private static final int LONGEST_NAME = 255;

  private final PortableTree tree;
  private final long serial;

  private PortableFileSystem(PortableTree tree, long serial) {
    this.tree = tree;
    this.serial = serial;
  }

  /** Opens a folder. */
  public static PortableFileSystem open(Path folder) throws VfsException {
    if (!Files.isDirectory(folder)) {
      var reason = Files.exists(folder) ? Reason.NOT_A_DIRECTORY : Reason.NOT_FOUND;
      throw new VfsException(reason, "there is no folder " + folder.toAbsolutePath());
    }
    if (!HostFile.isSupported(folder)) {
      throw new VfsException(Reason.NOT_SUPPORTED,
          "this host does not number its files: no folder can be served");
    }
    return asking(() -> {
      var root = folder.toRealPath();
      long serial = ((Number) Files.getAttribute(root, "unix:dev")).longValue();
      return new PortableFileSystem(new PortableTree(root, serial), serial);
    });
  }

  @Override
  public Set<Ability> abilities() {
    return EnumSet.noneOf(Ability.class);
  }

  @Override
  public VolumeInfo volume() throws VfsException {
    tree.requireOpen();
    return asking(() -> {
      var store = Files.getFileStore(tree.root());
      var root = tree.folder(FilePath.ROOT).file();
      var name = tree.root().getFileName();
      return new VolumeInfo(name == null ? "" : name.toString(), serial, new Guid(serial, serial),
          root.times().birth(), store.getTotalSpace(), store.getUnallocatedSpace(), store.getUsableSpace(),
          SECTOR, CLUSTER, LONGEST_NAME, "NTFS");
    });
  }

  @Override
  public Handle open(FilePath path, boolean writable) throws VfsException {
    refuseStream(path);
    return tree.alone(() -> {
      var found = tree.find(path).orElseThrow(() -> new VfsException(Reason.NOT_FOUND, "no " + path));
      return open(found, writable);
    });
  }

  private static void refuseStream(FilePath path) throws VfsException {
    if (!path.stream().isEmpty()) {
      throw new VfsException(Reason.NOT_SUPPORTED, "this file system has no streams");
    }
  }

  private Handle open(PortableTree.Found found, boolean writable, OpenOption... more) throws IOException {
    if (found.file().directory()) {
      return new PortableHandle(tree, found, Optional.empty());
    }
    var options = new HashSet<OpenOption>(List.of(more));
    options.add(LinkOption.NOFOLLOW_LINKS);
    options.add(StandardOpenOption.READ);
    if (writable) {
      options.add(StandardOpenOption.WRITE);
    }
    return new PortableHandle(tree, found, Optional.of(FileChannel.open(found.path(), options)));
  }

  @Override
  public Handle create(FilePath path, NewFile how) throws VfsException {
    refuseStream(path);
    if (path.isRoot()) {
      throw new VfsException(Reason.EXISTS, "the root is there");
    }
    return tree.alone(() -> {
      var at = tree.vacant(path);
      if (how.directory()) {
        Files.createDirectory(at);
      } else {
        Files.createFile(at);
      }
      try {
        var attributes = BasicChange.settable(how.attributes());
        if (!attributes.equals(FileAttributes.NONE)) {
          HostFile.store(at, new DosAttrib(attributes, HostFile.of(at).orElseThrow().times().birth()));
        }
        return open(tree.find(path).orElseThrow(), true);
      } catch (IOException e) {
        Files.delete(at);
        throw e;
      }
    });
  }

  @Override
  public void close() {
    tree.close();
    List.copyOf(tree.handles()).forEach(PortableHandle::close);
  }
}
