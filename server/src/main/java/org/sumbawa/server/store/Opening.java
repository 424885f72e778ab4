package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.dtyp.NtStatus;

/**
 * One attempt after the other to open a file as intended, until none of its steps was overtaken by others who create,
 * remove or move names. MS-FSA 2.1.5.1.
 */
final class Opening {
  /** How often others may come in between before the file counts as in use. */
  private static final int ATTEMPTS = 100;

  private final Store store;
  private final OpenIntent intent;
  private final FilePath path;

  Opening(Store store, OpenIntent intent) {
    this.store = store;
    this.intent = intent;
    path = intent.path();
  }

  /** Thrown inside to begin again: the name changed hands between two steps. */
  static final class Overtaken extends Exception {
    Overtaken() {
      super("overtaken", null, false, false);
    }
  }

  Store.Opened run() throws Refusal, BreakPending {
    OpenRules.check(intent);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return attempt();
      } catch (Overtaken again) {
        Thread.onSpinWait();
      } catch (VfsException failure) {
        if (failure.reason() == Reason.LEASED) {
          throw new BreakPending(new LeasedElsewhere(store.table().cacheTimers().timers()));
        }
        throw StoppedOnLink.refusal(store, intent, failure);
      }
    }
    throw new Refusal(NtStatus.SHARING_VIOLATION);
  }

  private Store.Opened attempt() throws Refusal, VfsException, Overtaken, BreakPending {
    long version = store.table().version(path);
    Handle handle;
    boolean writable = true;
    try {
      try {
        handle = store.fileSystem().open(path, OpenExisting.needsWriting(intent));
      } catch (VfsException failure) {
        handle = unwritable(failure);
        writable = false;
      }
    } catch (VfsException failure) {
      return notFound(failure, version);
    }
    return new OpenExisting(store, intent, handle, version, writable).run();
  }

  /** Who asks for as much as possible may read what the storage lets nobody write. */
  private Handle unwritable(VfsException failure) throws VfsException {
    boolean forbidden = failure.reason() == Reason.READ_ONLY || failure.reason() == Reason.ACCESS_DENIED;
    if (forbidden && OpenExisting.needsWriting(intent) && !OpenExisting.insistsOnWriting(intent)) {
      return store.fileSystem().open(path, false);
    }
    throw failure;
  }

  /** It may be there under another name, or is to be created. */
  private Store.Opened notFound(VfsException failure, long version)
      throws Refusal, VfsException, Overtaken, BreakPending {
    if (failure.reason() == Reason.NOT_FOUND || failure.reason() == Reason.PATH_NOT_FOUND) {
      var longer = ShortNames.resolve(store, path);
      if (longer.isPresent()) {
        return new Opening(store, intent.at(longer.get())).attempt();
      }
    }
    if (failure.reason() == Reason.NOT_FOUND) {
      return absent(version);
    }
    throw failure;
  }

  private Store.Opened absent(long version) throws Refusal, VfsException, Overtaken {
    if (!OpenRules.creates(intent.disposition())) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
    CacheGranting.checkName(store.table(), intent.cache(), null);
    return new OpenNew(store, intent, version).run();
  }
}
