package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * Gives the file one name more, in the form that SMB2 carries. MS-FSCC 2.4.28.2.
 *
 * @param replaceIfExists whether a file of that name gives way
 * @param rootDirectory always 0 over a network
 * @param fileName a path from the root of the share
 */
public record FileLinkInformation(boolean replaceIfExists, long rootDirectory,
    String fileName) implements FileInformation {

  /** Names a path from the root of the share. */
  public FileLinkInformation(boolean replaceIfExists, String fileName) {
    this(replaceIfExists, 0, fileName);
  }

  /** Reads the structure; whatever follows it is not looked at. */
  public static FileLinkInformation decode(WireReader in) throws Malformed {
    boolean replaceIfExists = in.u8() != 0;
    in.reserved(7);
    return new FileLinkInformation(replaceIfExists, in.i64(), in.utf16(in.size32()));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.LINK;
  }

  @Override
  public void encode(WireWriter out) {
    out.u8(replaceIfExists ? 1 : 0).reserved(7).i64(rootDirectory);
    out.i32(2 * fileName.length()).utf16(fileName);
  }
}
