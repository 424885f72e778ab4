package org.sumbawa.server.store;

import java.util.List;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.fscc.file.FileMode;
import org.sumbawa.wire.message.value.ShareAccess;

/**
 * An open as it is at one moment: all that the open table must know to have it again after the server itself ended.
 *
 * @param key which file it is; another file of the same name is not it
 * @param path where it is
 * @param grantedAccess what may be done through it
 * @param shareAccess what others may do meanwhile
 * @param mode how it reads and writes
 * @param deleteOnClose whether its close marks the file or stream for removal
 * @param deletePending whether the file or stream is marked so already
 * @param cache what its opener caches; of a lease that breaks, what was held before
 * @param locks the byte ranges that it has locked
 */
public record OpenSnapshot(FileKey key, FilePath path, AccessMask grantedAccess, ShareAccess shareAccess,
    FileMode mode, boolean deleteOnClose, boolean deletePending, CacheAnswer cache,
    List<Locking.Wanted> locks) {

  /** Keeps a copy of the list. */
  public OpenSnapshot {
    locks = List.copyOf(locks);
  }

  /** An open as it is now. */
  public static OpenSnapshot of(LocalOpen open) {
    var file = open.file();
    file.lock.lock();
    try {
      boolean pending = open.stream().isDefault() ? file.deletePending : open.stream().deletePending;
      return new OpenSnapshot(file.key(), open.path(), open.grantedAccess(), open.shareAccess(), open.mode(),
          open.deleteOnClose, pending, CacheAnswer.of(open.grant), open.stream().locks().of(open));
    } finally {
      file.lock.unlock();
    }
  }
}
