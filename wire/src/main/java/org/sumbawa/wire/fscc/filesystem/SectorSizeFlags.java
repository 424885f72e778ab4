package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Flags;

/** What is known of a device's sectors. MS-FSCC 2.5.7. */
public record SectorSizeFlags(int bits) implements Flags<SectorSizeFlags> {
  /** Logical and physical sectors begin together. */
  public static final SectorSizeFlags ALIGNED_DEVICE = new SectorSizeFlags(0x0000_0001);
  /** The partition begins at a physical sector. */
  public static final SectorSizeFlags PARTITION_ALIGNED_ON_DEVICE = new SectorSizeFlags(0x0000_0002);
  /** Nothing turns. */
  public static final SectorSizeFlags NO_SEEK_PENALTY = new SectorSizeFlags(0x0000_0004);
  /** The device takes word of what is no longer used. */
  public static final SectorSizeFlags TRIM_ENABLED = new SectorSizeFlags(0x0000_0008);

  @Override
  public SectorSizeFlags ofBits(int bits) {
    return new SectorSizeFlags(bits);
  }
}
