package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FsInfoClass;

/**
 * What the file system can do. MS-FSCC 2.5.1.
 *
 * @param fileSystemAttributes its abilities
 * @param maximumComponentNameLength the longest name, in characters
 * @param fileSystemName such as NTFS
 */
public record FileFsAttributeInformation(FileSystemAttributes fileSystemAttributes,
    int maximumComponentNameLength, String fileSystemName) implements FsInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileFsAttributeInformation decode(WireReader in) throws Malformed {
    return new FileFsAttributeInformation(new FileSystemAttributes(in.i32()), in.i32(),
        in.utf16(in.size32()));
  }

  @Override
  public FsInfoClass infoClass() {
    return FsInfoClass.ATTRIBUTE;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(fileSystemAttributes.bits()).i32(maximumComponentNameLength).i32(2 * fileSystemName.length())
        .utf16(fileSystemName);
  }
}
