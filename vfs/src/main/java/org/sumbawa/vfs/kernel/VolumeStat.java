package org.sumbawa.vfs.kernel;

import org.sumbawa.vfs.VfsException;

/**
 * What the kernel knows of a mounted file system: {@code fstatfs(2)}.
 *
 * @param type the number by which the kernel knows its kind
 * @param id its identifier; 0 where it has none
 * @param blockSize bytes a block
 * @param blocks how many blocks there are
 * @param free how many are free
 * @param available how many are free for this process
 * @param readOnly whether it is mounted read-only
 */
public record VolumeStat(long type, long id, int blockSize, long blocks, long free, long available,
    boolean readOnly) {
  private static final int SIZE = 120;
  private static final int READ_ONLY = 1;

  /** Of the file system that an open file is on. */
  public static VolumeStat of(Descriptor file) throws VfsException {
    try (var scratch = Scratch.take()) {
      var out = scratch.structure(SIZE);
      Errno.check(file.call(scratch, SystemCall.FSTATFS, out.address(), 0, 0, 0), "asking for the volume");
      long fragment = Scratch.i64(out, 72);
      int blockSize = (int) (fragment > 0 ? fragment : Scratch.i64(out, 8));
      return new VolumeStat(Scratch.i64(out, 0), Scratch.i64(out, 56), blockSize, Scratch.i64(out, 16),
          Scratch.i64(out, 24), Scratch.i64(out, 32), (Scratch.i64(out, 80) & READ_ONLY) != 0);
    }
  }
}
