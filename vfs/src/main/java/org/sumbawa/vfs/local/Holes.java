package org.sumbawa.vfs.local;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Data;
import org.sumbawa.vfs.kernel.Descriptor;

/** What the kernel does with ranges of a file, and what is done instead where a file system cannot. */
final class Holes {
  private static final int PIECE = 64 * 1024;

  private Holes() {}

  /** Makes a range within the file read as zeros. */
  static void zero(Descriptor file, Range range, boolean sparse) throws VfsException {
    try {
      if (sparse) {
        Data.punch(file, range);
      } else {
        Data.zero(file, range);
      }
    } catch (VfsException e) {
      if (e.reason() != Reason.NOT_SUPPORTED) {
        throw e;
      }
      var zeros = ByteBuffer.allocate(PIECE);
      for (long at = range.offset(); at < range.end(); at += PIECE) {
        Data.write(file, zeros.clear().limit((int) Math.min(PIECE, range.end() - at)), at);
      }
    }
  }

  /** The parts of a range that hold data, at most so many. */
  static List<Range> allocated(Descriptor file, Range within, int limit) throws VfsException {
    var parts = new ArrayList<Range>();
    long at = within.offset();
    while (at < within.end() && parts.size() < limit) {
      var data = Data.nextData(file, at);
      if (data.isEmpty() || data.get().offset() >= within.end()) {
        break;
      }
      long end = Math.min(data.get().end(), within.end());
      parts.add(new Range(data.get().offset(), end - data.get().offset()));
      at = end;
    }
    return parts;
  }

  /** Copies inside the kernel as far as it can; how many bytes. */
  static long copy(Descriptor source, Range from, Descriptor target, long offset) throws VfsException {
    long done = 0;
    try {
      while (done < from.length()) {
        var rest = new Range(from.offset() + done, from.length() - done);
        long copied = Data.copy(source, rest, target, offset + done);
        if (copied == 0) {
          break;
        }
        done += copied;
      }
    } catch (VfsException e) {
      if (e.reason() != Reason.NOT_SUPPORTED && e.reason() != Reason.NOT_SAME_VOLUME) {
        throw e;
      }
    }
    return done;
  }
}
