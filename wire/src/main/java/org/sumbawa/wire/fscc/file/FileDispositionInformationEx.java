package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/** Marks the file for deletion, saying how. MS-FSCC 2.4.12. */
public record FileDispositionInformationEx(DispositionFlags flags) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileDispositionInformationEx decode(WireReader in) throws Malformed {
    return new FileDispositionInformationEx(new DispositionFlags(in.i32()));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.DISPOSITION_EX;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(flags.bits());
  }
}
