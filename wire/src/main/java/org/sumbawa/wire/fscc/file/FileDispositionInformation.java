package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/** Marks the file for deletion, or takes the mark away. MS-FSCC 2.4.11. */
public record FileDispositionInformation(boolean deletePending) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileDispositionInformation decode(WireReader in) throws Malformed {
    return new FileDispositionInformation(in.u8() != 0);
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.DISPOSITION;
  }

  @Override
  public void encode(WireWriter out) {
    out.u8(deletePending ? 1 : 0);
  }
}
