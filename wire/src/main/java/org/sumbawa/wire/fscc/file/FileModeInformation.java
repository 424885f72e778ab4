package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/** How the handle reads and writes. MS-FSCC 2.4.31. */
public record FileModeInformation(FileMode mode) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileModeInformation decode(WireReader in) throws Malformed {
    return new FileModeInformation(new FileMode(in.i32()));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.MODE;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(mode.bits());
  }
}
