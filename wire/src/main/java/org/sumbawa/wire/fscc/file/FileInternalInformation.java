package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * The 64-bit file id. MS-FSCC 2.4.27.
 *
 * @param indexNumber 0 where there is none
 */
public record FileInternalInformation(long indexNumber) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileInternalInformation decode(WireReader in) throws Malformed {
    return new FileInternalInformation(in.i64());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.INTERNAL;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(indexNumber);
  }
}
