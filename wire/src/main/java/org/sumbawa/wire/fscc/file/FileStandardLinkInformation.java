package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * How many names a file has. MS-FSCC 2.4.48.
 *
 * @param numberOfAccessibleLinks names that are not deleted
 * @param totalNumberOfLinks all names
 * @param deletePending whether it goes when the last handle closes
 * @param directory whether it is a folder
 */
public record FileStandardLinkInformation(int numberOfAccessibleLinks, int totalNumberOfLinks,
    boolean deletePending, boolean directory) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileStandardLinkInformation decode(WireReader in) throws Malformed {
    int numberOfAccessibleLinks = in.i32();
    int totalNumberOfLinks = in.i32();
    boolean deletePending = in.u8() != 0;
    boolean directory = in.u8() != 0;
    in.reserved(2);
    return new FileStandardLinkInformation(numberOfAccessibleLinks, totalNumberOfLinks, deletePending,
        directory);
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.STANDARD_LINK;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(numberOfAccessibleLinks).i32(totalNumberOfLinks).u8(deletePending ? 1 : 0).u8(directory ? 1 : 0)
        .reserved(2);
  }
}
