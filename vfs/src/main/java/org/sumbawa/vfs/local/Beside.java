package org.sumbawa.vfs.local;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.DirectoryReader;
import org.sumbawa.vfs.kernel.Metadata;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.vfs.samba.DosAttrib;
import org.sumbawa.vfs.samba.NtAcl;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;

/** What is stored beside the data of an open file. */
final class Beside {
  private static final byte[] DOSATTRIB = DosAttrib.NAME.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] REPARSE = ReparsePoints.ATTRIBUTE.getBytes(StandardCharsets.US_ASCII);

  private final Storage storage;
  private final FileKey key;
  private final LocalFile file;

  Beside(Storage storage, FileKey key, LocalFile file) {
    this.storage = storage;
    this.key = key;
    this.file = file;
  }

  /** Something done while nobody else changes what is beside this file's data. */
  @FunctionalInterface
  private interface Step {
    void take(Xattrs xattrs) throws VfsException;
  }

  private void alone(Step step) throws VfsException {
    var descriptor = file.forAttributes();
    var lock = storage.fileLocks().of(key);
    lock.lock();
    try {
      step.take(Xattrs.of(descriptor));
    } finally {
      lock.unlock();
    }
  }

  private void store(byte[] attribute, byte[] value) throws VfsException {
    storage.streams().store(file.forAttributes(), key, attribute, value);
  }

  void setBasic(BasicChange change) throws VfsException {
    if (change.attributes() != null || change.creation() != null) {
      changeAttributes(old -> new DosAttrib(
          change.attributes() == null ? old.attributes() : settable(change.attributes(), old.attributes()),
          change.creation() == null ? old.creation() : change.creation()));
    }
    if (change.access() != null || change.write() != null) {
      Metadata.setTimes(file.forAttributes(), change.access(), change.write());
    }
    if (change.change() != null && storage.capabilities().has(Ability.EXTENDED_ATTRIBUTES)) {
      setChange(change.change());
    }
  }

  /** Writing it changes the kernel's own: only what that is once the place is made is kept with it. */
  private void setChange(FileTime wanted) throws VfsException {
    alone(xattrs -> {
      store(ChangeTimes.ATTRIBUTE, ChangeTimes.encode(wanted, FileTime.NONE));
      store(ChangeTimes.ATTRIBUTE, ChangeTimes.encode(wanted, Stat.of(file.descriptor()).change()));
    });
  }

  /** Whether a file is sparse is not set with the other attributes, although it is kept with them. */
  private static FileAttributes settable(FileAttributes wanted, FileAttributes old) {
    return BasicChange.settable(wanted).or(old.and(FileAttributes.SPARSE_FILE));
  }

  void setSparse(boolean sparse) throws VfsException {
    changeAttributes(old -> new DosAttrib(sparse
        ? old.attributes().or(FileAttributes.SPARSE_FILE)
        : old.attributes().without(FileAttributes.SPARSE_FILE), old.creation()));
  }

  /** The creation time is stored with the attributes, even if it is the file system's: a copy shall keep it. */
  private void changeAttributes(UnaryOperator<DosAttrib> change) throws VfsException {
    if (!storage.capabilities().has(Ability.EXTENDED_ATTRIBUTES)) {
      return;
    }
    alone(xattrs -> {
      var stat = Stat.of(file.descriptor());
      var stored = Facts.attributes(xattrs);
      var old = new DosAttrib(stored.map(DosAttrib::attributes).orElse(FileAttributes.NONE),
          Facts.creation(stat, stored));
      storeAttributes(change.apply(old));
    });
  }

  private void storeAttributes(DosAttrib attributes) throws VfsException {
    // Samba marks folders.
    var marked = file.stat().isDirectory()
        ? new DosAttrib(attributes.attributes().or(FileAttributes.DIRECTORY), attributes.creation())
        : attributes;
    store(DOSATTRIB, marked.encoded().toByteArray());
  }

  /** Those of a new file, if there is anything to be told of it. */
  void setNew(FileAttributes attributes, FileTime creation, boolean evenNone) throws VfsException {
    var settable = BasicChange.settable(attributes);
    if ((evenNone || !settable.isEmpty()) && storage.capabilities().has(Ability.EXTENDED_ATTRIBUTES)) {
      storeAttributes(new DosAttrib(settable, creation));
    }
  }

  void setSecurity(SecurityDescriptor descriptor) throws VfsException {
    storage.require(Ability.SECURITY_DESCRIPTORS);
    alone(xattrs -> store(storage.securityDescriptors().attribute(), NtAcl.encode(descriptor)));
  }

  void setEa(FullEa ea) throws VfsException {
    storage.require(Ability.EXTENDED_ATTRIBUTES);
    alone(xattrs -> {
      var attribute = ExtendedAttributes.attribute(xattrs, ea.name());
      if (ea.value().isEmpty()) {
        xattrs.remove(attribute);
      } else {
        storeEa(attribute, ea);
      }
    });
  }

  private void storeEa(byte[] attribute, FullEa ea) throws VfsException {
    try {
      store(attribute, ea.value().toByteArray());
    } catch (VfsException e) {
      // The disk may have room, but not beside this file.
      throw e.reason() == Reason.DISK_FULL
          ? new VfsException(Reason.EA_TOO_LARGE, "no room for the extended attribute " + ea.name(), e)
          : e;
    }
  }

  Optional<ReparseData> reparse() throws VfsException {
    if (file.stat().isSpecial()) {
      return Optional.of(ReparsePoints.ofSpecial(file.descriptor(), file.stat()));
    }
    return file.xattrs().get(REPARSE).flatMap(ReparsePoints::decode);
  }

  void setReparse(@Nullable ReparseData data) throws VfsException {
    storage.require(Ability.REPARSE_POINTS);
    alone(xattrs -> {
      if (data != null) {
        refuseContent();
        store(REPARSE, ReparsePoints.encode(data));
      } else if (xattrs.get(REPARSE).isEmpty()) {
        throw new VfsException(Reason.NOT_A_REPARSE_POINT, "this is no reparse point");
      } else {
        xattrs.remove(REPARSE);
      }
    });
  }

  /** A folder that is a reparse point has nothing in it that could not be reached any more. */
  private void refuseContent() throws VfsException {
    if (file.stat().isDirectory()) {
      try (var names = DirectoryReader.of(file.descriptor())) {
        if (names.next().isPresent()) {
          throw new VfsException(Reason.NOT_EMPTY, "the folder has content");
        }
      }
    }
  }
}
