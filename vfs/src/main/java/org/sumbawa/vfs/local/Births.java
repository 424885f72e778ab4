package org.sumbawa.vfs.local;

import java.util.List;
import java.util.Optional;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Metadata;
import org.sumbawa.vfs.kernel.Names;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.local.Entry.Place;
import org.sumbawa.vfs.names.StoredName;
import org.sumbawa.wire.fscc.FileAttributes;

/** Makes files and folders. Nobody here sees one before all of it is there, since that takes the folder's lock. */
final class Births {
  private final Storage storage;

  Births(Storage storage) {
    this.storage = storage;
  }

  /** What a name of a client's will be on the disk. */
  static StoredName legal(FilePath path) throws VfsException {
    var readings = StoredName.ofClient(path.name());
    if (readings.isEmpty() || readings.getFirst().isTooLong()) {
      throw new VfsException(Reason.INVALID_NAME, "no name for a file: " + path.name());
    }
    if (path.names().size() == 1 && SideStore.isFolder(path.name())) {
      throw new VfsException(Reason.ACCESS_DENIED, path.name() + " is not for clients");
    }
    return readings.getFirst();
  }

  LocalHandle create(FilePath path, NewFile how) throws VfsException {
    if (path.isRoot()) {
      throw new VfsException(Reason.EXISTS, "the root is there");
    }
    var name = legal(path);
    storage.tree().readLock().lock();
    try {
      var folder = storage.folders().acquire(path.parent());
      folder.lock().lock();
      try {
        refuseTaken(folder, path);
        return create(new Place(folder, name), how);
      } finally {
        folder.lock().unlock();
        storage.folders().release(folder);
      }
    } finally {
      storage.tree().readLock().unlock();
    }
  }

  private static void refuseTaken(Folder folder, FilePath path) throws VfsException {
    var there = folder.find(path.name());
    if (there.isPresent()) {
      there.get().place().close();
      throw new VfsException(Reason.EXISTS, path + " is there");
    }
  }

  private LocalHandle create(Place place, NewFile how) throws VfsException {
    var made = new LocalFile[1];
    place.folder().change(List.of(), List.of(place.name()), () -> made[0] = make(place, how));
    var file = made[0];
    var entry = storage.entries().enter(place, storage.devices().key(file.descriptor(), file.stat()));
    entry.setUnflushed(true);
    return new LocalHandle(storage, entry, file);
  }

  private LocalFile make(Place place, NewFile how) throws VfsException {
    var file = how.directory() ? makeDirectory(place) : makeFile(place);
    try {
      dress(file, place.name(), how);
      return file;
    } catch (VfsException e) {
      file.descriptor().close();
      Names.remove(place.folder().place(), place.name().bytes(), how.directory());
      throw e;
    }
  }

  private LocalFile makeFile(Place place) throws VfsException {
    int mode = storage.settings().fileMode();
    var how =
        new Opening.How(Opening.READ_WRITE | Opening.CREATE_NEW, mode, storage.settings().stayOnDevice());
    return opened(Opening.beneath(place.folder().place(), place.name().bytes(), how),
        LocalFile.Access.READ_WRITE, mode);
  }

  private LocalFile makeDirectory(Place place) throws VfsException {
    int mode = storage.settings().folderMode();
    Names.makeDirectory(place.folder().place(), place.name().bytes(), mode);
    var how = new Opening.How(Opening.READ | Opening.DIRECTORY, 0, true);
    return opened(Opening.beneath(place.folder().place(), place.name().bytes(), how), LocalFile.Access.READ,
        mode);
  }

  /** The process may mask permissions that were asked for. */
  private LocalFile opened(Descriptor descriptor, LocalFile.Access access, int mode) throws VfsException {
    try {
      if ((mode & storage.umask()) != 0) {
        Metadata.setMode(descriptor, mode);
      }
      return new LocalFile(descriptor, Stat.of(descriptor), access);
    } catch (VfsException e) {
      descriptor.close();
      throw e;
    }
  }

  private void dress(LocalFile file, StoredName name, NewFile how) throws VfsException {
    boolean compressed = how.attributes().has(FileAttributes.COMPRESSED);
    if (storage.capabilities().has(Ability.COMPRESSION) && file.stat().compressed() != compressed) {
      Metadata.setCompressed(file.descriptor(), compressed);
    }
    var beside = new Beside(storage, storage.devices().key(file.descriptor(), file.stat()), file);
    boolean dotFile = storage.settings().hideDotFiles() && name.shown().startsWith(".");
    beside.setNew(how.attributes(), Facts.creation(file.stat(), Optional.empty()), dotFile);
    if (how.security() != null) {
      beside.setSecurity(how.security());
    }
    for (var ea : how.eas()) {
      beside.setEa(ea);
    }
    if (how.allocation() > 0 && !how.directory()) {
      LocalHandle.allocate(file.descriptor(), how.allocation());
    }
  }
}
