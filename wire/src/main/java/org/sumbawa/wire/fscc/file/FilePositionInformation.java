package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/** Where the handle stands; servers keep no position and answer 0. MS-FSCC 2.4.40. */
public record FilePositionInformation(long currentByteOffset) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FilePositionInformation decode(WireReader in) throws Malformed {
    return new FilePositionInformation(in.i64());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.POSITION;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(currentByteOffset);
  }
}
