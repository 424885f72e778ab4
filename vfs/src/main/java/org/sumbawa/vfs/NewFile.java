package org.sumbawa.vfs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;

/**
 * How a file, folder or stream shall be born: all of it is there before anyone else sees the name.
 *
 * @param directory a folder rather than a file
 * @param attributes the settable attributes
 * @param security its security descriptor; null lets the storage decide
 * @param eas its extended attributes
 * @param allocation bytes to set aside; 0 for none
 */
public record NewFile(boolean directory, FileAttributes attributes, @Nullable SecurityDescriptor security,
    List<FullEa> eas, long allocation) {}
