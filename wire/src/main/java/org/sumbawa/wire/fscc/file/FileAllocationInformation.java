package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * Sets aside space. MS-FSCC 2.4.4.
 *
 * @param allocationSize bytes; rounded up to clusters
 */
public record FileAllocationInformation(long allocationSize) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileAllocationInformation decode(WireReader in) throws Malformed {
    return new FileAllocationInformation(in.i64());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.ALLOCATION;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(allocationSize);
  }
}
