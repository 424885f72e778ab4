package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FsInfoClass;

/**
 * Sectors of the device beneath. MS-FSCC 2.5.7.
 *
 * @param logicalBytesPerSector the unit of addresses
 * @param physicalBytesPerSectorForAtomicity the unit that is written whole or not at all
 * @param physicalBytesPerSectorForPerformance the unit that is written fast
 * @param effectivePhysicalBytesPerSectorForAtomicity the unit that the file system counts on
 * @param flags of the device
 * @param byteOffsetForSectorAlignment {@link #OFFSET_UNKNOWN} where it is not known
 * @param byteOffsetForPartitionAlignment {@link #OFFSET_UNKNOWN} where it is not known
 */
public record FileFsSectorSizeInformation(int logicalBytesPerSector, int physicalBytesPerSectorForAtomicity,
    int physicalBytesPerSectorForPerformance, int effectivePhysicalBytesPerSectorForAtomicity,
    SectorSizeFlags flags, int byteOffsetForSectorAlignment,
    int byteOffsetForPartitionAlignment) implements FsInformation {
  /** The device does not say. */
  public static final int OFFSET_UNKNOWN = 0xFFFF_FFFF;

  /** Reads the structure; whatever follows it is not looked at. */
  public static FileFsSectorSizeInformation decode(WireReader in) throws Malformed {
    return new FileFsSectorSizeInformation(in.i32(), in.i32(), in.i32(), in.i32(),
        new SectorSizeFlags(in.i32()), in.i32(), in.i32());
  }

  @Override
  public FsInfoClass infoClass() {
    return FsInfoClass.SECTOR_SIZE;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(logicalBytesPerSector).i32(physicalBytesPerSectorForAtomicity)
        .i32(physicalBytesPerSectorForPerformance).i32(effectivePhysicalBytesPerSectorForAtomicity)
        .i32(flags.bits()).i32(byteOffsetForSectorAlignment).i32(byteOffsetForPartitionAlignment);
  }
}
