package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * The path in its stored spelling, each component in full. MS-FSCC 2.4.35.
 *
 * @param fileName from the root of the share, without a backslash in front
 */
public record FileNormalizedNameInformation(String fileName) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileNormalizedNameInformation decode(WireReader in) throws Malformed {
    return new FileNormalizedNameInformation(in.utf16(in.size32()));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.NORMALIZED_NAME;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(2 * fileName.length()).utf16(fileName);
  }
}
