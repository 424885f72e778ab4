package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * One entry of a volume's index of reparse points. MS-FSCC 2.4.44.
 *
 * @param fileReferenceNumber the 64-bit file id
 * @param tag its reparse tag
 */
public record FileReparsePointInformation(long fileReferenceNumber, int tag) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileReparsePointInformation decode(WireReader in) throws Malformed {
    return new FileReparsePointInformation(in.i64(), in.i32());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.REPARSE_POINT;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(fileReferenceNumber).i32(tag);
  }
}
