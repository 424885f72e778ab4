package org.sumbawa.vfs.local;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.NameFolding;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Data;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Errno;
import org.sumbawa.vfs.kernel.Metadata;
import org.sumbawa.vfs.kernel.Names;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Keeps named streams that are too large for an extended attribute, each as a file in the folder {@value #FOLDER} at
 * the share's root, which no client sees. The stream's own file names it in an extended attribute that begins with
 * {@value #PREFIX}; it in turn knows its owner, so that a copy of the owner that another program made is told from the
 * owner. What is left of owners that other programs removed stays: a new file may have been given the old one's
 * attributes, as editors do, and nothing that may be needed is removed.
 */
final class SideStore implements Closeable {
  /** The folder. */
  static final String FOLDER = ".sumbawa";
  /** The extended attribute that names a side file: this, then the stream's name. */
  static final String PREFIX = "user.sumbawa.stream.";

  private static final byte[] OWNER = "user.sumbawa.owner".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NAME = FOLDER.getBytes(StandardCharsets.US_ASCII);
  /** How many bytes tell the user. */
  private static final int USER = 4;
  private static final int PRIVATE_FOLDER = 0700;
  private static final int PRIVATE_FILE = 0600;
  private static final Opening.How AS_FOLDER = new Opening.How(Opening.READ | Opening.DIRECTORY, 0, true);
  private static final Opening.How AS_PLACE = new Opening.How(Opening.PLACE, 0, true);
  private static final Opening.How NEW =
      new Opening.How(Opening.READ_WRITE | Opening.CREATE_NEW, PRIVATE_FILE, true);

  private final Descriptor root;
  private final ProcessIdentity process;
  private @Nullable Descriptor folder;

  SideStore(Descriptor root, ProcessIdentity process) {
    this.root = root;
    this.process = process;
  }

  /** Whether a name at the root, in any spelling, is that of the folder. */
  static boolean isFolder(String name) {
    return NameFolding.same(name, FOLDER);
  }

  /** The folder, if it is there, and nobody else can put anything into it. */
  private synchronized Optional<Descriptor> folder() throws VfsException {
    if (folder == null) {
      var attempt = Opening.attempt(root, NAME, AS_FOLDER);
      if (!attempt.succeeded()) {
        return Optional.empty();
      }
      if (!isOurs(attempt.descriptor())) {
        attempt.descriptor().close();
        return Optional.empty();
      }
      folder = attempt.descriptor();
    }
    return Optional.of(folder);
  }

  private boolean isOurs(Descriptor folder) throws VfsException {
    var stat = Stat.of(folder);
    return stat.isPrivate() && stat.owner() == process.user();
  }

  /** What an administrator should know. */
  Optional<String> finding() throws VfsException {
    try (var there = Opening.attempt(root, NAME, AS_PLACE).descriptor()) {
      return there.isClosed() || isOurs(there)
          ? Optional.empty()
          : Optional
              .of("The folder " + FOLDER + " is not one that only the server's user may enter: large streams "
                  + "are neither served from it nor kept in it.");
    }
  }

  private Descriptor folderOrNew() throws VfsException {
    var there = folder();
    if (there.isEmpty()) {
      try {
        Names.makeDirectory(root, NAME, PRIVATE_FOLDER);
        // The root is a place, and the kernel flushes only what is open for reading.
        try (var readable = Opening.again(root, Opening.READ | Opening.DIRECTORY)) {
          Data.flush(readable);
        }
      } catch (VfsException e) {
        if (e.reason() != Reason.EXISTS) {
          throw e;
        }
      }
      there = folder();
    }
    return there.orElseThrow(() -> new VfsException(Reason.DISK_FULL,
        "large streams cannot be kept: " + FOLDER + " is no folder that only the server's user may enter"));
  }

  /**
   * A side file.
   *
   * @param name in the folder
   * @param file open for reading, and for writing where that is possible
   */
  record Side(Bytes name, Descriptor file) {}

  /** Makes one for a stream of an open file. */
  Side create(Descriptor owner) throws VfsException {
    var in = folderOrNew();
    long inode = Stat.of(owner).inode();
    for (int number = 0;; number++) {
      var name = (Long.toHexString(inode) + "-" + number).getBytes(StandardCharsets.US_ASCII);
      var attempt = Opening.attempt(in, name, NEW);
      if (attempt.errno() != Errno.EEXIST) {
        var file = attempt.get();
        Xattrs.of(file).set(OWNER, identity(owner).toByteArray());
        return new Side(Bytes.of(name), file);
      }
    }
  }

  /** What was written to a new one, and its name, is on the disk: only then may something else be given up for it. */
  void keep(Side made) throws VfsException {
    Data.flush(made.file());
    Data.flush(folderOrNew());
  }

  /** Opens one; empty when it is not there. */
  Optional<Side> open(Bytes name) throws VfsException {
    var in = folder();
    if (in.isEmpty() || !isName(name)) {
      return Optional.empty();
    }
    var attempt = Opening.attempt(in.get(), name.toByteArray(), AS_PLACE);
    if (!attempt.succeeded()) {
      return Optional.empty();
    }
    try (var place = attempt.descriptor()) {
      return Stat.of(place).isFile() ? Optional.of(new Side(name, openFile(place))) : Optional.empty();
    }
  }

  private static Descriptor openFile(Descriptor place) throws VfsException {
    try {
      return Opening.again(place, Opening.READ_WRITE);
    } catch (VfsException e) {
      return Opening.again(place, Opening.READ);
    }
  }

  /** The pointer is an extended attribute, which anybody with rights on the file can write. */
  private static boolean isName(Bytes name) {
    for (int i = 0; i < name.size(); i++) {
      boolean dash = name.at(i) == '-';
      if (!dash && Character.digit(name.at(i), 16) < 0) {
        return false;
      }
    }
    return !name.isEmpty() && name.size() < 64;
  }

  /** The owner's user, and what else tells the owner from all other files. */
  private static Bytes identity(Descriptor owner) throws VfsException {
    var identity = new WireWriter().i32(Stat.of(owner).owner());
    Metadata.lastingId(owner).ifPresent(identity::bytes);
    return identity.view();
  }

  private static Bytes storedIdentity(Side side) throws VfsException {
    return Xattrs.of(side.file()).get(OWNER).map(Bytes::of).orElse(Bytes.EMPTY);
  }

  /** Whether a side file was made for this very file, whoever's it is now. */
  static boolean isOf(Side side, Descriptor owner) throws VfsException {
    var stored = storedIdentity(side);
    var own = identity(owner);
    return stored.size() == own.size()
        && stored.slice(USER, own.size() - USER).equals(own.slice(USER, own.size() - USER));
  }

  /**
   * Whether a file that says it has this side file may have its data, although it was made for another: a copy may,
   * if it belongs to the same user. The pointer alone proves nothing, since who owns a file can write it.
   */
  static boolean mayBeCopiedFor(Side side, Descriptor copy) throws VfsException {
    var stored = storedIdentity(side);
    return stored.size() >= USER && stored.slice(0, USER).equals(identity(copy).slice(0, USER));
  }

  /** Removes one; its data is there as long as it is open. */
  void remove(Bytes name) throws VfsException {
    var in = folder();
    if (in.isPresent() && isName(name)) {
      try {
        Names.remove(in.get(), name.toByteArray(), false);
      } catch (VfsException e) {
        if (e.reason() != Reason.NOT_FOUND) {
          throw e;
        }
      }
    }
  }

  /** Whether there has been need of it. */
  boolean isUsed() throws VfsException {
    return folder().isPresent();
  }

  @Override
  public synchronized void close() {
    if (folder != null) {
      folder.close();
    }
  }
}
