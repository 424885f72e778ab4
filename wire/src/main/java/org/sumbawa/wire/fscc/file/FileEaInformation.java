package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * The size of the extended attributes. MS-FSCC 2.4.13.
 *
 * @param eaSize bytes they take as a list; 0 for none
 */
public record FileEaInformation(int eaSize) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileEaInformation decode(WireReader in) throws Malformed {
    return new FileEaInformation(in.i32());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.EA;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(eaSize);
  }
}
