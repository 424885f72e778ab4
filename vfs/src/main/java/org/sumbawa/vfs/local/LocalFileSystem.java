package org.sumbawa.vfs.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sumbawa.core.Threads;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.VolumeInfo;
import org.sumbawa.vfs.Watches;
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
 * <p>When the folder is removed, nothing is found; another that is made at the same place is served from then on.
 *
 * <p>Streams too large for an extended attribute are kept in a folder {@value SideStore#FOLDER} at the root, which no
 * client sees.
 */
public final class LocalFileSystem implements FileSystem {
  private static final int SECTOR = 512;

  private final byte[] path;
  private final LocalSettings settings;
  private final InstantSource clock;
  private final String label;
  private final List<String> findings;
  private volatile Served served;
  /** Folders that were removed, in whose place another is served; handles in them may be open still. */
  private final List<Served> removed = new ArrayList<>();
  private volatile @Nullable LocalWatches watches;
  private boolean closed;

  private LocalFileSystem(Path folder, Served served, LocalSettings settings, InstantSource clock)
      throws VfsException {
    this.path = realPath(folder);
    this.served = served;
    this.settings = settings;
    this.clock = clock;
    var name = folder.getFileName();
    this.label = settings.label().isEmpty() && name != null ? name.toString() : settings.label();
    this.findings = served.findings();
  }

  /** One folder of the disk, and what opens files in it. */
  private record Served(Storage storage, Openings openings, Births births) {

    /** Takes over the folder. */
    static Served of(Descriptor root, Path folder, LocalSettings settings, InstantSource clock)
        throws VfsException {
      try {
        requireProc(root, folder);
        var storage = new Storage(root, settings, clock, identity());
        return new Served(storage, new Openings(storage), new Births(storage));
      } catch (VfsException e) {
        root.close();
        throw e;
      }
    }

    List<String> findings() throws VfsException {
      return Stream.concat(storage.capabilities().findings().stream(), storage.sideStore().finding().stream())
          .toList();
    }

    /** A folder that was removed has no name left. */
    boolean isRemoved() throws VfsException {
      return Stat.of(storage.root()).links() == 0;
    }

    boolean closeUnlessUsed() {
      boolean unused = storage.handles().isEmpty();
      if (unused) {
        close();
      }
      return unused;
    }

    void close() {
      List.copyOf(storage.handles()).forEach(LocalHandle::close);
      storage.folders().close();
      storage.sideStore().close();
      storage.root().close();
    }
  }

  /** Whether this machine can: Linux, on a processor that is known here. */
  public static boolean isSupported() {
    return Opening.available();
  }

  /** Opens a folder that an administrator named; what is no folder, or not there, is refused. */
  public static LocalFileSystem open(Path folder, LocalSettings settings, InstantSource clock)
      throws VfsException {
    var absolute = folder.toAbsolutePath().normalize();
    var served = Served.of(openRoot(absolute), absolute, settings, clock);
    try {
      return new LocalFileSystem(absolute, served, settings, clock);
    } catch (VfsException e) {
      served.close();
      throw e;
    }
  }

  /** Without links, and from the root of the disk on. */
  private static byte[] realPath(Path folder) throws VfsException {
    try {
      return folder.toRealPath().toString().substring(1).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new VfsException(Reason.NOT_FOUND, "there is no folder " + folder, e);
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
    return served.storage;
  }

  @Override
  public Set<Ability> abilities() {
    return Set.copyOf(served.storage.capabilities().abilities());
  }

  @Override
  public VolumeInfo volume() throws VfsException {
    return inPlace(this::volume);
  }

  private VolumeInfo volume(Served in) throws VfsException {
    var storage = in.storage;
    var volume = VolumeStat.of(storage.root());
    var root = Stat.of(storage.root());
    if (root.links() == 0) {
      throw new VfsException(Reason.NOT_FOUND, "the folder was removed");
    }
    long serial = storage.devices().serial(storage.root(), root.device());
    long block = volume.blockSize();
    var creation = root.birth().isTime() ? root.birth() : root.change();
    return new VolumeInfo(label, serial, new Guid(serial, serial), creation, volume.blocks() * block,
        volume.free() * block, volume.available() * block, SECTOR, volume.blockSize(), StoredName.LONGEST,
        "NTFS");
  }

  @Override
  public Handle open(FilePath path, boolean writable) throws VfsException {
    return new MarkedHandle(
        inPlace(in -> withDescriptors(in,
            () -> path.stream().isEmpty() ? in.openings.open(path, writable) : in.openings.openStream(path))),
        this);
  }

  @Override
  public Handle create(FilePath path, NewFile how) throws VfsException {
    var listening = listening();
    if (listening == null) {
      return new MarkedHandle(make(path, how), this);
    }
    var mark = OwnChanges.Mark.of(path);
    listening.begin(mark);
    try {
      return new MarkedHandle(make(path, how), this);
    } finally {
      listening.end(mark);
    }
  }

  private Handle make(FilePath path, NewFile how) throws VfsException {
    return inPlace(in -> withDescriptors(in,
        () -> path.stream().isEmpty() ? in.births.create(path, how) : in.openings.createStream(path)));
  }

  @Override
  public synchronized Watches watches(Threads threads, Runnable overflow) throws VfsException {
    if (closed || (watches != null && !watches.isClosed())) {
      throw new VfsException(Reason.NOT_SUPPORTED, "somebody watches this already, or it is closed");
    }
    var started = LocalWatches.start(threads, overflow);
    watches = started;
    return started;
  }

  /** Who is to be told what is changed through here, so as not to tell it to others; null when nothing is watched. */
  @Nullable
  LocalWatches listening() {
    var all = watches;
    return all == null || all.isIdle() ? null : all;
  }

  /** Something that is asked of a folder. */
  @FunctionalInterface
  private interface Asking<T> {
    T of(Served in) throws VfsException;
  }

  /**
   * Asks the folder that is served, and if that was removed the one that is in its place. It only counts as removed when
   * something was not found, so that nothing is asked of the kernel where all is well.
   */
  private <T> T inPlace(Asking<T> asking) throws VfsException {
    var now = served;
    try {
      return asking.of(now);
    } catch (VfsException e) {
      boolean absent = e.reason() == Reason.NOT_FOUND || e.reason() == Reason.PATH_NOT_FOUND;
      if (!absent || !now.isRemoved()) {
        throw e;
      }
      return asking.of(inPlaceOf(now));
    }
  }

  private synchronized Served inPlaceOf(Served gone) throws VfsException {
    if (served.equals(gone) && !closed) {
      var successor =
          Served.of(successor(), Path.of("/", new String(path, StandardCharsets.UTF_8)), settings, clock);
      removed.removeIf(Served::closeUnlessUsed);
      removed.add(gone);
      served = successor;
    }
    return served;
  }

  /** What is at the very path now. A link on the way is not followed: whoever may remove folders there could lead astray. */
  private Descriptor successor() throws VfsException {
    try (var top = Opening.root(new byte[]{'/'})) {
      return Opening.beneath(top, path, new Opening.How(Opening.PLACE | Opening.DIRECTORY, 0, false));
    } catch (VfsException e) {
      throw new VfsException(Reason.ROOT_GONE, "the folder that is served was removed", e);
    }
  }

  /** Something that takes descriptors. */
  @FunctionalInterface
  private interface Taking {
    Handle take() throws VfsException;
  }

  /** Tries again without the folders that are only kept because they may be needed. */
  private static Handle withDescriptors(Served in, Taking taking) throws VfsException {
    try {
      return taking.take();
    } catch (VfsException e) {
      if (e.reason() != Reason.NO_RESOURCES) {
        throw e;
      }
      in.storage.folders().closeIdle();
      return taking.take();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (watches != null) {
      watches.close();
    }
    removed.forEach(Served::close);
    served.close();
  }
}
