package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FsInfoClass;

/**
 * Sizes of the volume, for this user and for all. MS-FSCC 2.5.4.
 *
 * @param totalAllocationUnits clusters in all
 * @param callerAvailableAllocationUnits clusters free for the user
 * @param actualAvailableAllocationUnits clusters free
 * @param sectorsPerAllocationUnit sectors a cluster
 * @param bytesPerSector bytes a sector
 */
public record FileFsFullSizeInformation(long totalAllocationUnits, long callerAvailableAllocationUnits,
    long actualAvailableAllocationUnits, int sectorsPerAllocationUnit,
    int bytesPerSector) implements FsInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileFsFullSizeInformation decode(WireReader in) throws Malformed {
    return new FileFsFullSizeInformation(in.i64(), in.i64(), in.i64(), in.i32(), in.i32());
  }

  @Override
  public FsInfoClass infoClass() {
    return FsInfoClass.FULL_SIZE;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(totalAllocationUnits).i64(callerAvailableAllocationUnits).i64(actualAvailableAllocationUnits)
        .i32(sectorsPerAllocationUnit).i32(bytesPerSector);
  }
}
