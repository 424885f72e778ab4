package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.fscc.FileInfoClass;

/** The rights that the open was granted. MS-FSCC 2.4.1. */
public record FileAccessInformation(AccessMask accessFlags) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileAccessInformation decode(WireReader in) throws Malformed {
    return new FileAccessInformation(AccessMask.decode(in));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.ACCESS;
  }

  @Override
  public void encode(WireWriter out) {
    accessFlags.encode(out);
  }
}
