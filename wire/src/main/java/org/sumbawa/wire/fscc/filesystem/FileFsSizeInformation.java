package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FsInfoClass;

/**
 * Sizes of the volume for this user. MS-FSCC 2.5.8.
 *
 * @param totalAllocationUnits clusters in all
 * @param availableAllocationUnits clusters free for the user
 * @param sectorsPerAllocationUnit sectors a cluster
 * @param bytesPerSector bytes a sector
 */
public record FileFsSizeInformation(long totalAllocationUnits, long availableAllocationUnits,
    int sectorsPerAllocationUnit, int bytesPerSector) implements FsInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileFsSizeInformation decode(WireReader in) throws Malformed {
    return new FileFsSizeInformation(in.i64(), in.i64(), in.i32(), in.i32());
  }

  @Override
  public FsInfoClass infoClass() {
    return FsInfoClass.SIZE;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(totalAllocationUnits).i64(availableAllocationUnits).i32(sectorsPerAllocationUnit)
        .i32(bytesPerSector);
  }
}
