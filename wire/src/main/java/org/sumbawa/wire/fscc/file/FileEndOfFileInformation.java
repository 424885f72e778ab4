package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * Cuts or grows the file. MS-FSCC 2.4.14.
 *
 * @param endOfFile bytes up to the new end
 */
public record FileEndOfFileInformation(long endOfFile) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileEndOfFileInformation decode(WireReader in) throws Malformed {
    return new FileEndOfFileInformation(in.i64());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.END_OF_FILE;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(endOfFile);
  }
}
