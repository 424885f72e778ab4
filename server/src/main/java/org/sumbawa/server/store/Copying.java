package org.sumbawa.server.store;

import java.nio.ByteBuffer;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;

/** Copies inside the server: by the storage where it can, else through a buffer. MS-SMB2 3.3.5.15.6. */
public final class Copying {
  private static final int BUFFER = 64 * 1024;

  private Copying() {}

  /** Copies a range that must lie within the source. Locks of others are respected on both sides. */
  public static void copy(LocalOpen source, LocalOpen target, long from, long to, long length)
      throws Refusal {
    if (from < 0 || to < 0 || from + length < 0 || to + length < 0) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (from + length > source.info().size()) {
      throw new Refusal(NtStatus.INVALID_VIEW_SIZE);
    }
    try {
      DataAccess.checkAppending(target, to);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    DataAccess.checkLocks(source, new Range(from, length), false);
    DataAccess.checkLocks(target, new Range(to, length), true);
    long done = 0;
    try {
      done = source.file() == target.file() ? 0 : inside(source, target, from, to, length);
      through(source, target, from + done, to + done, length - done);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    DataAccess.changed(target);
  }

  /**
   * Shares blocks between two files; the target stays as large as it is. Like ReFS, this asks for no locks: no byte is
   * read or written. MS-FSA 2.1.5.10.4.
   */
  public static void share(LocalOpen source, LocalOpen target, long from, long to, long length)
      throws Refusal {
    target.demand(AccessMask.WRITE_DATA);
    int cluster = target.store().volume().clusterBytes();
    if (from < 0 || to < 0 || length < 0 || (from | to | length) % cluster != 0) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (length == 0) {
      return;
    }
    checkShared(source, target, from, length);
    try {
      long within = Math.clamp(target.info().size() - to, 0, length);
      long whole = within / cluster * cluster;
      if (whole > 0) {
        target.handle().cloneRange(source.handle(), from, to, whole);
      }
      // Of the cluster in which the target ends, only what is before its end counts.
      through(source, target, from + whole, to + whole, within - whole);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    DataAccess.changed(target);
  }

  private static void checkShared(LocalOpen source, LocalOpen target, long from, long length) throws Refusal {
    if (source.isDirectory() || target.isDirectory()) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    if (!source.grantedAccess().has(AccessMask.READ_DATA.or(AccessMask.READ_ATTRIBUTES))
        || source.store() != target.store()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var read = source.info();
    var written = target.info();
    boolean onlySourceHasHoles = read.attributes().has(FileAttributes.SPARSE_FILE)
        && !written.attributes().has(FileAttributes.SPARSE_FILE);
    if (length > read.size() - from || onlySourceHasHoles) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
  }

  private static long inside(LocalOpen source, LocalOpen target, long from, long to, long length)
      throws VfsException {
    if (source.store() != target.store()) {
      return 0;
    }
    try {
      return target.handle().copyFrom(source.handle(), from, to, length);
    } catch (VfsException e) {
      if (e.reason() == Reason.NOT_SUPPORTED || e.reason() == Reason.NOT_SAME_VOLUME) {
        return 0;
      }
      throw e;
    }
  }

  private static void through(LocalOpen source, LocalOpen target, long from, long to, long length)
      throws VfsException {
    var buffer = ByteBuffer.allocate((int) Math.min(BUFFER, Math.max(length, 1)));
    long done = 0;
    while (done < length) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), length - done));
      int count = source.handle().read(buffer, from + done);
      if (count <= 0) {
        throw new VfsException(Reason.GONE, "the source became shorter");
      }
      buffer.flip();
      target.handle().write(buffer, to + done);
      done += count;
    }
  }
}
