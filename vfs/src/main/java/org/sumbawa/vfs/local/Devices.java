package org.sumbawa.vfs.local;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.VolumeStat;
import org.sumbawa.vfs.names.StoredName;

/**
 * The serial numbers of the file systems that a share spans: the kernel's numbers of devices change with the order in
 * which they are found, those of file systems mostly stay.
 */
final class Devices {
  private final Map<Long, Long> serials = new ConcurrentHashMap<>();

  /** The key of an open file. */
  FileKey key(Descriptor file, Stat stat) throws VfsException {
    return new FileKey(serial(file, stat.device()), stat.inode());
  }

  /** The key of a name in a folder. */
  FileKey key(Descriptor folder, StoredName name, Stat stat) throws VfsException {
    var known = serials.get(stat.device());
    if (known != null) {
      return new FileKey(known, stat.inode());
    }
    try (var mounted = Opening.beneath(folder, name.bytes(), new Opening.How(Opening.PLACE, 0, false))) {
      return key(mounted, Stat.of(mounted));
    }
  }

  /** The number of the file system that an open file is on. */
  long serial(Descriptor file, long device) throws VfsException {
    var known = serials.get(device);
    if (known == null) {
      long id = VolumeStat.of(file).id();
      known = id == 0 ? device : id;
      serials.put(device, known);
    }
    return known;
  }
}
