package org.sumbawa.vfs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;

/**
 * How a file, folder or stream shall be born: all of it is there before anyone else sees the name. Of a stream's
 * birth, only the allocation counts.
 *
 * @param directory a folder rather than a file
 * @param attributes the settable attributes, and whether it is kept compressed
 * @param security its security descriptor; null lets the storage decide
 * @param eas its extended attributes
 * @param allocation bytes to set aside; 0 for none
 */
public record NewFile(boolean directory, FileAttributes attributes, @Nullable SecurityDescriptor security,
    List<FullEa> eas, long allocation) {
  /** A file with nothing special about it. */
  public static final NewFile FILE = new NewFile(false, FileAttributes.NORMAL, null, List.of(), 0);
  /** A folder with nothing special about it. */
  public static final NewFile DIRECTORY = new NewFile(true, FileAttributes.NORMAL, null, List.of(), 0);

  /** Keeps a copy of the extended attributes. */
  public NewFile {
    eas = List.copyOf(eas);
  }
}
