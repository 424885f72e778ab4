package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/** The 8.3 name. MS-FSCC 2.4.5. */
public record FileAlternateNameInformation(String fileName) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileAlternateNameInformation decode(WireReader in) throws Malformed {
    return new FileAlternateNameInformation(in.utf16(in.size32()));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.ALTERNATE_NAME;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(2 * fileName.length()).utf16(fileName);
  }
}
