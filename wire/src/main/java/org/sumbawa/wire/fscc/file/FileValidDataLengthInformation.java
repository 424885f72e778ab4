package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * Says how far the data was written. MS-FSCC 2.4.50.
 *
 * @param validDataLength bytes from the start
 */
public record FileValidDataLengthInformation(long validDataLength) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileValidDataLengthInformation decode(WireReader in) throws Malformed {
    return new FileValidDataLengthInformation(in.i64());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.VALID_DATA_LENGTH;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(validDataLength);
  }
}
