package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * Attributes and reparse tag. MS-FSCC 2.4.6.
 *
 * @param fileAttributes what kind of file
 * @param reparseTag 0 when it is no reparse point
 */
public record FileAttributeTagInformation(FileAttributes fileAttributes,
    int reparseTag) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileAttributeTagInformation decode(WireReader in) throws Malformed {
    return new FileAttributeTagInformation(new FileAttributes(in.i32()), in.i32());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.ATTRIBUTE_TAG;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(fileAttributes.bits()).i32(reparseTag);
  }
}
