package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * Gives the file another 8.3 name. MS-FSCC 2.4.46.
 *
 * @param fileName empty to take it away
 */
public record FileShortNameInformation(String fileName) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileShortNameInformation decode(WireReader in) throws Malformed {
    return new FileShortNameInformation(in.utf16(in.size32()));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.SHORT_NAME;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(2 * fileName.length()).utf16(fileName);
  }
}
