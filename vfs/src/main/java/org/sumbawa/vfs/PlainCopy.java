package org.sumbawa.vfs;

import java.nio.ByteBuffer;

/** Copies between open files by reading and writing: {@link Handle#copyFrom} where the storage knows no better way. */
public final class PlainCopy {
  private static final int PIECE = 1 << 20;

  private PlainCopy() {}

  /**
   * Copies a range, as far as the source goes; how many bytes.
   *
   * @param from the range of the source
   * @param offset where to in the target
   */
  public static long copy(Handle source, Range from, Handle target, long offset) throws VfsException {
    long length = Math.clamp(source.info().size() - from.offset(), 0L, from.length());
    // Within one file, bytes that move towards its end go the last first, lest what was written is read.
    boolean backwards = source.key().equals(target.key()) && offset > from.offset();
    var piece = ByteBuffer.allocate((int) Math.min(length, PIECE));
    long done = 0;
    while (done < length) {
      int count = (int) Math.min(piece.capacity(), length - done);
      long at = backwards ? length - done - count : done;
      int read = source.read(piece.clear().limit(count), from.offset() + at);
      target.write(piece.flip(), offset + at);
      done += count;
      if (read < count && !backwards) {
        return done - count + read;
      }
    }
    return done;
  }
}
