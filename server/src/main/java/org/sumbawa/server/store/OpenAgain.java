package org.sumbawa.server.store;

import java.util.Optional;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;

/**
 * Enters an open that was there before the server itself ended, with all that it held. Nothing is asked of others: it was
 * granted beside them once.
 */
final class OpenAgain {
  private final Store store;
  private final OpenIntent intent;
  private final OpenSnapshot was;

  OpenAgain(Store store, OpenIntent intent, OpenSnapshot was) {
    this.store = store;
    this.intent = intent;
    this.was = was;
  }

  /** The open; empty if its file is gone, or another has taken its name. */
  Optional<LocalOpen> run() throws Refusal {
    try {
      var handle = store.fileSystem().open(was.path(), OpenExisting.writes(was.grantedAccess()));
      if (handle.key().equals(was.key())) {
        return Optional.of(enter(handle));
      }
      handle.close();
      return Optional.empty();
    } catch (VfsException failure) {
      if (failure.reason() == VfsException.Reason.NOT_FOUND
          || failure.reason() == VfsException.Reason.PATH_NOT_FOUND) {
        return Optional.empty();
      }
      throw StorageFailure.refusal(failure);
    }
  }

  private LocalOpen enter(Handle handle) {
    var node = store.table().acquire(handle.key());
    node.lock.lock();
    try {
      var stream = node.stream(was.path().stream());
      var open = new LocalOpen(store, stream, handle, intent, was.grantedAccess(), was.shareAccess(), false);
      open.restore(was.mode(), was.deleteOnClose());
      stream.opens.add(open);
      if (was.deletePending()) {
        Closing.markForRemoval(open);
      }
      was.locks()
          .forEach(range -> stream.locks().add(open, range.offset(), range.length(), range.exclusive()));
      CacheGranting.restore(store.table(), open, intent.cache());
      return open;
    } finally {
      node.lock.unlock();
    }
  }
}
