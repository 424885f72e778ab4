package org.sumbawa.server.store;

import java.util.List;
import java.util.Optional;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ShareAccess;

/**
 * How a file shall be opened. MS-FSA 2.1.5.1.
 *
 * @param subject who opens
 * @param name the name as the opener wrote it
 * @param path which file and stream it leads to
 * @param directoryStream whether the name says {@code $INDEX_ALLOCATION}: the folder itself
 * @param desiredAccess what the opener wants to do, generic rights not mapped yet
 * @param maximalAccess what the share lets this opener do at most
 * @param shareAccess what others may do meanwhile
 * @param disposition what happens when the file exists, or does not
 * @param options how
 * @param attributes for a file that is created or overwritten
 * @param creation what a created file begins with
 * @param cache what the opener would like to cache
 */
public record OpenIntent(Subject subject, String name, FilePath path, boolean directoryStream,
    AccessMask desiredAccess, AccessMask maximalAccess, ShareAccess shareAccess,
    CreateDisposition disposition, CreateOptions options, FileAttributes attributes, Creation creation,
    CacheRequest cache) {

  /** The same for another path. */
  OpenIntent at(FilePath other) {
    return new OpenIntent(subject, name, other, directoryStream, desiredAccess, maximalAccess, shareAccess,
        disposition, options, attributes, creation, cache);
  }

  /**
   * What a created file begins with; an overwritten one gets the allocation and the extended attributes.
   *
   * @param allocation bytes to set aside
   * @param eas extended attributes
   * @param security a security descriptor from the creator
   */
  public record Creation(long allocation, List<FullEa> eas, Optional<SecurityDescriptor> security) {
    /** Nothing beyond what every file has. */
    public static final Creation PLAIN = new Creation(0, List.of(), Optional.empty());
  }
}
