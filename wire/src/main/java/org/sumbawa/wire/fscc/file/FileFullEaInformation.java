package org.sumbawa.wire.fscc.file;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.FullEa;

/** Extended attributes with their values. MS-FSCC 2.4.16. */
public record FileFullEaInformation(List<FullEa> eas) implements FileInformation {

  /** Keeps a copy. */
  public FileFullEaInformation {
    eas = List.copyOf(eas);
  }

  /** Reads a list that fills the reader. */
  public static FileFullEaInformation decode(WireReader in) throws Malformed {
    return new FileFullEaInformation(FullEa.decodeList(in));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.FULL_EA;
  }

  @Override
  public void encode(WireWriter out) {
    FullEa.encodeList(eas, out);
  }
}
