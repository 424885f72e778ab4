package org.sumbawa.vfs.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.vfs.DirectoryCursor;
import org.sumbawa.vfs.DirectoryEntry;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.DirectoryReader;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.vfs.names.StoredName;

/** Walks a folder in the disk's own order, a piece at a time. */
final class LocalCursor implements DirectoryCursor {
  private final Storage storage;
  private final Folder folder;
  private final DirectoryReader reader;
  private boolean closed;

  /** Takes over a folder in use. */
  LocalCursor(Storage storage, Folder folder) throws VfsException {
    this.storage = storage;
    this.folder = folder;
    try {
      reader = DirectoryReader.of(folder.place());
    } catch (VfsException e) {
      storage.folders().release(folder);
      throw e;
    }
  }

  @Override
  public synchronized List<DirectoryEntry> next(int limit) throws VfsException {
    var entries = new ArrayList<DirectoryEntry>();
    while (!closed && entries.size() < limit) {
      var name = reader.next();
      if (name.isEmpty()) {
        break;
      }
      entry(name.get()).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<DirectoryEntry> entry(byte[] bytes) throws VfsException {
    var name = StoredName.ofDisk(bytes);
    if (folder.path().names().isEmpty() && SideStore.isFolder(name.shown())) {
      return Optional.empty();
    }
    try {
      return folder.looking(() -> entry(name));
    } catch (VfsException e) {
      return switch (e.reason()) {
        // It vanished, or something is mounted there that cannot be looked at.
        case NOT_FOUND, ACCESS_DENIED, GONE, IO -> gone(e);
        default -> throw e;
      };
    }
  }

  private Optional<DirectoryEntry> gone(VfsException why) throws VfsException {
    if (folder.place().isClosed()) {
      throw why;
    }
    return Optional.empty();
  }

  private Optional<DirectoryEntry> entry(StoredName name) throws VfsException {
    var stat = Stat.of(folder.place(), name.bytes());
    if (stat.isSpecial() && storage.settings().hideSpecialFiles()) {
      return Optional.empty();
    }
    var shown = shown(name);
    var info = storage.facts().of(storage.devices().key(folder.place(), name, stat), shown, stat,
        Xattrs.of(folder.place(), name.bytes()));
    return Optional.of(new DirectoryEntry(shown, info));
  }

  /** Escaped, if clients' name for it leads to another file first. */
  private String shown(StoredName name) throws VfsException {
    if (name.isAmbiguous()) {
      for (var first : StoredName.ofClient(name.shown())) {
        if (first.equals(name)) {
          break;
        }
        if (exists(first)) {
          return StoredName.escaped(name.bytes()).shown();
        }
      }
    }
    return name.shown();
  }

  private boolean exists(StoredName name) throws VfsException {
    try {
      return Stat.of(folder.place(), name.bytes()).links() > 0;
    } catch (VfsException e) {
      if (e.reason() == Reason.NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      reader.close();
      storage.folders().release(folder);
    }
  }
}
