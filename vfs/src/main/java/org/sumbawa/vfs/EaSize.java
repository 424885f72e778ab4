package org.sumbawa.vfs;

import java.util.List;
import org.sumbawa.wire.fscc.FullEa;

/** Counts what extended attributes take as a list of FILE_FULL_EA_INFORMATION: {@link FileInfo#eaSize}. */
public final class EaSize {
  private static final int FIXED = 8;

  private EaSize() {}

  /** Of a list. */
  public static int of(List<FullEa> eas) {
    int size = 0;
    for (var ea : eas) {
      size = with(size, ea.name().length(), ea.value().size());
    }
    return size;
  }

  /** Of a list of that size with one more attribute. */
  public static int with(int size, int nameLength, int valueLength) {
    return (size + FullEa.ALIGNMENT - 1) / FullEa.ALIGNMENT * FullEa.ALIGNMENT + FIXED + nameLength + 1
        + valueLength;
  }
}
