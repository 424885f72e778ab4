package org.sumbawa.vfs;

import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;

/**
 * New times and attributes; what is null stays.
 *
 * @param attributes the settable attributes as they shall be from now on ({@code NORMAL} for none)
 */
public record BasicChange(@Nullable FileTime creation, @Nullable FileTime access, @Nullable FileTime write,
    @Nullable FileTime change, @Nullable FileAttributes attributes) {

  /** Changes nothing. */
  public static final BasicChange NOTHING = new BasicChange(null, null, null, null, null);

  private static final FileAttributes SETTABLE =
      FileAttributes.READONLY.or(FileAttributes.HIDDEN).or(FileAttributes.SYSTEM).or(FileAttributes.ARCHIVE)
          .or(FileAttributes.TEMPORARY).or(FileAttributes.OFFLINE).or(FileAttributes.NOT_CONTENT_INDEXED)
          .or(FileAttributes.NO_SCRUB_DATA).or(FileAttributes.PINNED).or(FileAttributes.UNPINNED);

  /** Changes when it was made. */
  public static BasicChange born(FileTime creation) {
    return new BasicChange(creation, null, null, null, null);
  }

  /** Those of some attributes that are set and not found out: what a file system stores. */
  public static FileAttributes settable(FileAttributes attributes) {
    return attributes.and(SETTABLE);
  }
}
