package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * What NTFS knows of its volume, answer to FSCTL_GET_NTFS_VOLUME_DATA. MS-FSCC 2.3.22.
 *
 * @param size how large the volume is
 * @param bytesPerFileRecordSegment bytes a file record
 * @param clustersPerFileRecordSegment clusters a file record
 * @param masterFileTable where the file records are
 */
public record NtfsVolumeData(VolumeSize size, int bytesPerFileRecordSegment, int clustersPerFileRecordSegment,
    MasterFileTable masterFileTable) implements Wire {

  /**
   * The master file table. MS-FSCC 2.3.22.
   *
   * @param validDataLength bytes of it
   * @param startLcn the cluster where it begins
   * @param mirrorStartLcn the cluster where its mirror begins
   * @param zoneStart the first cluster set aside for it
   * @param zoneEnd the first cluster behind those
   */
  public record MasterFileTable(long validDataLength, long startLcn, long mirrorStartLcn, long zoneStart,
      long zoneEnd) {}

  /** Reads 96 bytes. */
  public static NtfsVolumeData decode(WireReader in) throws Malformed {
    return new NtfsVolumeData(VolumeSize.decode(in), in.i32(), in.i32(),
        new MasterFileTable(in.i64(), in.i64(), in.i64(), in.i64(), in.i64()));
  }

  @Override
  public void encode(WireWriter out) {
    size.encode(out);
    out.i32(bytesPerFileRecordSegment).i32(clustersPerFileRecordSegment);
    out.i64(masterFileTable.validDataLength()).i64(masterFileTable.startLcn());
    out.i64(masterFileTable.mirrorStartLcn());
    out.i64(masterFileTable.zoneStart()).i64(masterFileTable.zoneEnd());
  }
}
