package org.sumbawa.server.store;

import java.util.List;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
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
