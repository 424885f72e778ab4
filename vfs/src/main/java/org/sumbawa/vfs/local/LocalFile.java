package org.sumbawa.vfs.local;

import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.VolumeStat;
import org.sumbawa.vfs.kernel.Xattrs;

/**
 * An open file, folder or special file.
 *
 * @param descriptor how it is open
 * @param stat what it was when it was opened
 * @param access what can be done with its data
 */
record LocalFile(Descriptor descriptor, Stat stat, Access access) {

  /** What a descriptor lets do. */
  enum Access {
    /** Only the place: for special files, which nobody may open, and for what this process may not read. */
    NONE, READ, READ_WRITE
  }

  /** Opens what a place leads to, unless that is special; the place is closed or taken over. */
  static LocalFile open(Descriptor place, Stat stat, boolean writable) throws VfsException {
    if (stat.isSpecial()) {
      return new LocalFile(place, stat, Access.NONE);
    }
    boolean write = writable && stat.isFile();
    try {
      if (writable && !write && VolumeStat.of(place).readOnly()) {
        // Of a file, the kernel says so itself.
        throw new VfsException(Reason.READ_ONLY, "the volume is read-only");
      }
      var descriptor = Opening.again(place, write ? Opening.READ_WRITE : Opening.READ);
      place.close();
      return new LocalFile(descriptor, stat, write ? Access.READ_WRITE : Access.READ);
    } catch (VfsException e) {
      if (e.reason() == Reason.ACCESS_DENIED && !write) {
        return new LocalFile(place, stat, Access.NONE);
      }
      place.close();
      throw e;
    }
  }

  /** For reading its data. */
  Descriptor forReading() throws VfsException {
    return require(access != Access.NONE, "the server may not read it");
  }

  /** For changing its data. */
  Descriptor forWriting() throws VfsException {
    return require(access == Access.READ_WRITE, "it was not opened for writing");
  }

  private Descriptor require(boolean allowed, String why) throws VfsException {
    if (stat.isDirectory()) {
      throw new VfsException(Reason.IS_A_DIRECTORY, "a folder has no data");
    }
    return beside(allowed, why);
  }

  /** For what is stored beside the data. */
  Descriptor forAttributes() throws VfsException {
    return beside(access != Access.NONE, "the server may not read it");
  }

  /** What is stored beside the data, for reading; nothing where this process may not read. */
  Xattrs xattrs() throws VfsException {
    if (descriptor.isClosed()) {
      throw new VfsException(Reason.GONE, "the handle is closed");
    }
    return access == Access.NONE ? Xattrs.none() : Xattrs.of(descriptor);
  }

  private Descriptor beside(boolean allowed, String why) throws VfsException {
    if (descriptor.isClosed()) {
      throw new VfsException(Reason.GONE, "the handle is closed");
    }
    if (!allowed) {
      throw new VfsException(Reason.ACCESS_DENIED, why);
    }
    return descriptor;
  }
}
