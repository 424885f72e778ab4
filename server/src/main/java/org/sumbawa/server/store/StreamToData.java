package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.PlainCopy;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.NotifyAction;

/**
 * Makes a named stream the data of its file. MS-FSA 2.1.5.15.12.1, where the new name has no length.
 *
 * <p>The document does not say what becomes of the data that the file has. It gives way like any other stream: if that is
 * wanted, and it is empty and nobody has it open.
 */
final class StreamToData {
  private final LocalOpen open;

  private StreamToData(LocalOpen open) {
    this.open = open;
  }

  static void rename(LocalOpen open, boolean replace) throws Refusal {
    if (open.info().isDirectory()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (!replace) {
      throw new Refusal(NtStatus.OBJECT_NAME_COLLISION);
    }
    try {
      new StreamToData(open).rename();
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  private void rename() throws Refusal, VfsException {
    var from = open.path();
    var data = open.store().fileSystem().open(from.file(), true);
    boolean moved = false;
    try {
      if (data.info().size() > 0) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
      takeName();
      move(data);
      moved = true;
    } finally {
      if (moved) {
        open.times().goOnWith(data);
      } else {
        data.close();
      }
    }
    open.store().table().namespaceChanged(from);
    open.store().notifications().streamChanged(from, NotifyAction.REMOVED_STREAM);
    DataAccess.changed(open);
  }

  /** Whoever opens the file's data from now on shares it with this open. */
  private void takeName() throws Refusal {
    open.file().lock.lock();
    try {
      if (open.file().findStream("") != null) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
      if (open.stream().opens.size() > 1) {
        throw new Refusal(NtStatus.SHARING_VIOLATION);
      }
      open.stream().renamed("");
    } finally {
      open.file().lock.unlock();
    }
  }

  private void move(Handle data) throws VfsException {
    var name = open.path().stream();
    boolean moved = false;
    try {
      PlainCopy.copy(open.handle(), new Range(0, open.handle().info().size()), data, 0);
      open.handle().delete();
      moved = true;
    } finally {
      if (!moved) {
        data.setSize(0);
        giveNameBack(name);
      }
    }
  }

  private void giveNameBack(String name) {
    open.file().lock.lock();
    try {
      open.stream().renamed(name);
    } finally {
      open.file().lock.unlock();
    }
  }
}
