package org.sumbawa.vfs.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.VolumeInfo;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.VolumeStat;
import org.sumbawa.vfs.names.StoredName;
import org.sumbawa.wire.dtyp.Guid;

/**
 * A folder of a Linux disk. Whatever is in the folder can be served: names that Windows forbids are shown in another
 * form, what is no file or folder is a reparse point, and what clients keep beside a file's data is kept as Samba keeps
 * it, so that a folder that Samba served is served as it was.
 *
 * <p>Streams too large for an extended attribute are kept in a folder {@value SideStore#FOLDER} at the root, which no
 * client sees.
 */
public final class LocalFileSystem implements FileSystem {
  private static final int SECTOR = 512;

  private final Storage storage;
  private final Openings openings;
  private final Births births;
  private final String label;
  private final List<String> findings;

  private LocalFileSystem(Storage storage, String label) throws VfsException {
    this.storage = storage;
    this.openings = new Openings(storage);
    this.births = new Births(storage);
    this.label = label;
    this.findings = Stream
        .concat(storage.capabilities().findings().stream(), storage.sideStore().finding().stream()).toList();
  }

  /** Whether this machine can: Linux, on a processor that is known here. */
  public static boolean isSupported() {
    return Opening.available();
  }

  /** Opens a folder that an administrator named; what is no folder, or not there, is refused. */
  public static LocalFileSystem open(Path folder, LocalSettings settings, InstantSource clock)
      throws VfsException {
    var absolute = folder.toAbsolutePath().normalize();
    var root = openRoot(absolute);
    try {
      requireProc(root, absolute);
      var name = absolute.getFileName();
      var label = settings.label().isEmpty() && name != null ? name.toString() : settings.label();
      return new LocalFileSystem(new Storage(root, settings, clock, identity()), label);
    } catch (VfsException e) {
      root.close();
      throw e;
    }
  }

  private static Descriptor openRoot(Path folder) throws VfsException {
    try {
      return Opening.root(folder.toString().getBytes(StandardCharsets.UTF_8));
    } catch (VfsException e) {
      var why = switch (e.reason()) {
        case NOT_FOUND -> "there is no folder " + folder;
        case NOT_A_DIRECTORY -> folder + " is no folder";
        case ACCESS_DENIED -> "the server's user may not enter " + folder;
        default -> "cannot open " + folder;
      };
      throw new VfsException(e.reason(), why, e);
    }
  }

  /** What is open is opened in other ways through there. */
  private static void requireProc(Descriptor root, Path folder) throws VfsException {
    try {
      Opening.again(root, Opening.READ | Opening.DIRECTORY).close();
    } catch (VfsException e) {
      if (e.reason() == Reason.NOT_FOUND) {
        throw new VfsException(Reason.NOT_SUPPORTED, "no folder can be served while /proc is not mounted", e);
      }
      if (e.reason() == Reason.ACCESS_DENIED) {
        throw new VfsException(e.reason(), "the server's user may not read " + folder, e);
      }
      throw e;
    }
  }

  private static ProcessIdentity identity() throws VfsException {
    try {
      return ProcessIdentity.read();
    } catch (IOException e) {
      throw new VfsException(Reason.NOT_SUPPORTED,
          "no folder can be served while /proc does not tell who serves", e);
    }
  }

  /** What an administrator should know about the folder: each a sentence, with what follows from it. */
  public List<String> findings() {
    return findings;
  }

  /** For tests of what no client sees. */
  Storage storage() {
    return storage;
  }

  @Override
  public Set<Ability> abilities() {
    return Set.copyOf(storage.capabilities().abilities());
  }

  @Override
  public VolumeInfo volume() throws VfsException {
    var volume = VolumeStat.of(storage.root());
    var root = Stat.of(storage.root());
    long serial = storage.devices().serial(storage.root(), root.device());
    long block = volume.blockSize();
    var creation = root.birth().isTime() ? root.birth() : root.change();
    return new VolumeInfo(label, serial, new Guid(serial, serial), creation, volume.blocks() * block,
        volume.free() * block, volume.available() * block, SECTOR, volume.blockSize(), StoredName.LONGEST,
        "NTFS");
  }

  @Override
  public Handle open(FilePath path, boolean writable) throws VfsException {
    return withDescriptors(
        () -> path.stream().isEmpty() ? openings.open(path, writable) : openings.openStream(path));
  }

  @Override
  public Handle create(FilePath path, NewFile how) throws VfsException {
    return withDescriptors(
        () -> path.stream().isEmpty() ? births.create(path, how) : openings.createStream(path));
  }

  /** Something that takes descriptors. */
  @FunctionalInterface
  private interface Taking {
    Handle take() throws VfsException;
  }

  /** Tries again without the folders that are only kept because they may be needed. */
  private Handle withDescriptors(Taking taking) throws VfsException {
    try {
      return taking.take();
    } catch (VfsException e) {
      if (e.reason() != Reason.NO_RESOURCES) {
        throw e;
      }
      storage.folders().closeIdle();
      return taking.take();
    }
  }

  @Override
  public void close() {
    List.copyOf(storage.handles()).forEach(LocalHandle::close);
    storage.folders().close();
    storage.sideStore().close();
    storage.root().close();
  }
}
