package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FsInfoClass;

/** Names the volume. MS-FSCC 2.5.5. */
public record FileFsLabelInformation(String volumeLabel) implements FsInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileFsLabelInformation decode(WireReader in) throws Malformed {
    return new FileFsLabelInformation(in.utf16(in.size32()));
  }

  @Override
  public FsInfoClass infoClass() {
    return FsInfoClass.LABEL;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(2 * volumeLabel.length()).utf16(volumeLabel);
  }
}
