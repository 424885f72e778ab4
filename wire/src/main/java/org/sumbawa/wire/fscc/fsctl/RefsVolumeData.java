package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * What ReFS knows of its volume, answer to FSCTL_GET_REFS_VOLUME_DATA. MS-FSCC 2.3.24.
 *
 * @param majorVersion of ReFS
 * @param minorVersion of ReFS
 * @param bytesPerPhysicalSector bytes a physical sector
 * @param size how large the volume is
 * @param maximumSizeOfResidentFile bytes up to which a file is kept with its metadata
 */
public record RefsVolumeData(int majorVersion, int minorVersion, int bytesPerPhysicalSector, VolumeSize size,
    long maximumSizeOfResidentFile) implements Wire {
  private static final int BYTE_COUNT = 152;
  private static final int LAST_FIELD_END = 72;
  private static final int RESERVED = 80;

  /** Reads the structure, which must have all fields up to the reserved ones. */
  public static RefsVolumeData decode(WireReader in) throws Malformed {
    long byteCount = in.u32();
    if (byteCount < LAST_FIELD_END) {
      throw new Malformed("only " + byteCount + " bytes are valid");
    }
    return new RefsVolumeData(in.i32(), in.i32(), in.i32(), VolumeSize.decode(in), in.i64());
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(BYTE_COUNT).i32(majorVersion).i32(minorVersion).i32(bytesPerPhysicalSector);
    size.encode(out);
    out.i64(maximumSizeOfResidentFile).reserved(RESERVED);
  }
}
