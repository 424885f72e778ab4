package org.sumbawa.server.store;

import java.util.List;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CompletionFilter;

/** Files with holes. MS-FSA 2.1.5.10.21 and 2.1.5.10.36. */
public final class Sparse {
  private Sparse() {}

  /** Marks a file as one with holes, or not. */
  public static void set(LocalOpen open, boolean sparse) throws Refusal {
    open.demandAny(AccessMask.WRITE_DATA.or(AccessMask.APPEND_DATA).or(AccessMask.WRITE_ATTRIBUTES));
    try {
      open.handle().setSparse(sparse);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    open.store().notifications().modified(open.path(), CompletionFilter.ATTRIBUTES);
    open.unlisted();
  }

  /**
   * The content of a range is not needed any more: what it has of whole clusters becomes a hole, if the file may have such.
   * Says whether there was a cluster. MS-FSA 2.1.5.10.6.
   */
  public static boolean trim(LocalOpen open, long offset, long length) throws Refusal {
    open.demand(AccessMask.WRITE_DATA);
    int cluster = open.store().volume().clusterBytes();
    if (offset < 0 || length < 0 || offset + length < 0 || offset > Long.MAX_VALUE - cluster) {
      throw new Refusal(NtStatus.INTEGER_OVERFLOW);
    }
    var info = open.info();
    long begin = Math.ceilDiv(offset, cluster) * cluster;
    long end = Math.min(offset + length, info.allocation()) / cluster * cluster;
    if (begin >= end) {
      return false;
    }
    var range = new Range(begin, end - begin);
    DataAccess.checkLocks(open, range, true);
    if (info.attributes().has(FileAttributes.SPARSE_FILE)) {
      DataAccess.zero(open, range);
    }
    return true;
  }

  /** The parts of a range that may hold anything but zeros, at most so many. */
  public static List<Range> allocated(LocalOpen open, Range within, int limit) throws Refusal {
    open.demand(AccessMask.READ_DATA);
    try {
      return open.handle().allocated(within, limit);
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }
}
