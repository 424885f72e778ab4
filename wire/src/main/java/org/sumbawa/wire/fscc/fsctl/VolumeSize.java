package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * How large a volume is: what {@link NtfsVolumeData} and {@link RefsVolumeData} share. MS-FSCC 2.3.22 and
 * 2.3.24.
 *
 * @param volumeSerialNumber the volume's number
 * @param numberSectors sectors in all
 * @param totalClusters clusters in all
 * @param freeClusters clusters that are free
 * @param totalReserved free clusters that are set aside for when the volume is full
 * @param bytesPerSector bytes a sector
 * @param bytesPerCluster bytes a cluster
 */
public record VolumeSize(long volumeSerialNumber, long numberSectors, long totalClusters, long freeClusters,
    long totalReserved, int bytesPerSector, int bytesPerCluster) implements Wire {

  /** Reads 48 bytes. */
  public static VolumeSize decode(WireReader in) throws Malformed {
    return new VolumeSize(in.i64(), in.i64(), in.i64(), in.i64(), in.i64(), in.i32(), in.i32());
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(volumeSerialNumber).i64(numberSectors).i64(totalClusters).i64(freeClusters);
    out.i64(totalReserved).i32(bytesPerSector).i32(bytesPerCluster);
  }
}
