package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * Sizes and state. MS-FSCC 2.4.47.
 *
 * @param allocationSize bytes set aside
 * @param endOfFile bytes up to the end
 * @param numberOfLinks names that are not deleted
 * @param deletePending whether it goes when the last handle closes
 * @param directory whether it is a folder
 */
public record FileStandardInformation(long allocationSize, long endOfFile, int numberOfLinks,
    boolean deletePending, boolean directory) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileStandardInformation decode(WireReader in) throws Malformed {
    long allocationSize = in.i64();
    long endOfFile = in.i64();
    int numberOfLinks = in.i32();
    boolean deletePending = in.u8() != 0;
    boolean directory = in.u8() != 0;
    in.reserved(2);
    return new FileStandardInformation(allocationSize, endOfFile, numberOfLinks, deletePending, directory);
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.STANDARD;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(allocationSize).i64(endOfFile).i32(numberOfLinks).u8(deletePending ? 1 : 0).u8(directory ? 1 : 0)
        .reserved(2);
  }
}
