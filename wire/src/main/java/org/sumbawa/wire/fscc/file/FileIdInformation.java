package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileId128;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * The volume and the 128-bit file id. MS-FSCC 2.4.26.
 *
 * @param volumeSerialNumber which volume
 * @param fileId which file on it
 */
public record FileIdInformation(long volumeSerialNumber, FileId128 fileId) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileIdInformation decode(WireReader in) throws Malformed {
    return new FileIdInformation(in.i64(), FileId128.decode(in));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.ID;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(volumeSerialNumber);
    fileId.encode(out);
  }
}
