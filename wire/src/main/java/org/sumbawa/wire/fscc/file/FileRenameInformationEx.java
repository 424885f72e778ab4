package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * Gives the file another name, saying how. MS-FSCC 2.4.43.
 *
 * @param flags how
 * @param rootDirectory always 0 over a network
 * @param fileName a path from the root of the share
 */
public record FileRenameInformationEx(RenameFlags flags, long rootDirectory,
    String fileName) implements FileInformation {

  /** Names a path from the root of the share. */
  public FileRenameInformationEx(RenameFlags flags, String fileName) {
    this(flags, 0, fileName);
  }

  /** Reads the structure; whatever follows it is not looked at. */
  public static FileRenameInformationEx decode(WireReader in) throws Malformed {
    var flags = new RenameFlags(in.i32());
    in.reserved(4);
    return new FileRenameInformationEx(flags, in.i64(), in.utf16(in.size32()));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.RENAME_EX;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(flags.bits()).reserved(4).i64(rootDirectory).i32(2 * fileName.length()).utf16(fileName);
    out.reserved(Math.max(0, 4 - 2 * fileName.length())); // at least 24 bytes in all
  }
}
