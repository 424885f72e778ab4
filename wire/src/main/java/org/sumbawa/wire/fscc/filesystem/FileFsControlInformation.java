package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FsInfoClass;

/**
 * Quotas and indexing of the volume. MS-FSCC 2.5.2.
 *
 * @param freeSpaceStartFiltering not used
 * @param freeSpaceThreshold not used
 * @param freeSpaceStopFiltering not used
 * @param defaultQuotaThreshold bytes from which users are warned; −1 for none
 * @param defaultQuotaLimit bytes that users may take; −1 for no limit
 * @param fileSystemControlFlags what is tracked and enforced
 */
public record FileFsControlInformation(long freeSpaceStartFiltering, long freeSpaceThreshold,
    long freeSpaceStopFiltering, long defaultQuotaThreshold, long defaultQuotaLimit,
    FileSystemControlFlags fileSystemControlFlags) implements FsInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileFsControlInformation decode(WireReader in) throws Malformed {
    long freeSpaceStartFiltering = in.i64();
    long freeSpaceThreshold = in.i64();
    long freeSpaceStopFiltering = in.i64();
    long defaultQuotaThreshold = in.i64();
    long defaultQuotaLimit = in.i64();
    var fileSystemControlFlags = new FileSystemControlFlags(in.i32());
    in.reserved(4);
    return new FileFsControlInformation(freeSpaceStartFiltering, freeSpaceThreshold, freeSpaceStopFiltering,
        defaultQuotaThreshold, defaultQuotaLimit, fileSystemControlFlags);
  }

  @Override
  public FsInfoClass infoClass() {
    return FsInfoClass.CONTROL;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(freeSpaceStartFiltering).i64(freeSpaceThreshold).i64(freeSpaceStopFiltering)
        .i64(defaultQuotaThreshold).i64(defaultQuotaLimit).i32(fileSystemControlFlags.bits()).reserved(4);
  }
}
