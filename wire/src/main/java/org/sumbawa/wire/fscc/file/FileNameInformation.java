package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/** A path: FILE_NAME_INFORMATION. MS-FSCC 2.1.7 and 2.4.32. */
public record FileNameInformation(String fileName) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileNameInformation decode(WireReader in) throws Malformed {
    return new FileNameInformation(in.utf16(in.size32()));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.NAME;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(2 * fileName.length()).utf16(fileName);
  }
}
