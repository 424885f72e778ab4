package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * How the file is compressed. MS-FSCC 2.4.9.
 *
 * @param compressedFileSize bytes it takes
 * @param compressionFormat 0 for none, 2 for LZNT1
 * @param compressionUnitShift which power of two bytes are compressed together
 * @param chunkShift which power of two bytes the compressor takes at a time
 * @param clusterShift which power of two bytes must be saved to store compressed
 */
public record FileCompressionInformation(long compressedFileSize, int compressionFormat,
    int compressionUnitShift, int chunkShift, int clusterShift) implements FileInformation {
  /** Checks what the fields can hold. */
  public FileCompressionInformation {
    Width.u16(compressionFormat);
    Width.u8(compressionUnitShift);
    Width.u8(chunkShift);
    Width.u8(clusterShift);
  }

  /** Reads the structure; whatever follows it is not looked at. */
  public static FileCompressionInformation decode(WireReader in) throws Malformed {
    long compressedFileSize = in.i64();
    int compressionFormat = in.u16();
    int compressionUnitShift = in.u8();
    int chunkShift = in.u8();
    int clusterShift = in.u8();
    in.reserved(3);
    return new FileCompressionInformation(compressedFileSize, compressionFormat, compressionUnitShift,
        chunkShift, clusterShift);
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.COMPRESSION;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(compressedFileSize).u16(compressionFormat).u8(compressionUnitShift).u8(chunkShift)
        .u8(clusterShift).reserved(3);
  }
}
