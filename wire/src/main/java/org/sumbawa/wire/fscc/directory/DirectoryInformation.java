package org.sumbawa.wire.fscc.directory;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FileId128;

/**
 * An entry of a folder: all that any class says of it. A class carries part of it, see
 * {@link DirectoryInfoClass}; the rest is empty when it was read from the wire. MS-FSCC 2.4.
 *
 * @param fileName the name in the folder
 * @param fileIndex where it stands in the folder; 0 where that has no meaning
 * @param details times, sizes and attributes
 * @param eaSize bytes of its extended attributes
 * @param reparseTag which kind of reparse point; 0 for none
 * @param shortName its 8.3 name, at most 12 characters; empty for none
 * @param fileId the 64-bit file id
 * @param fileId128 the 128-bit file id
 */
public record DirectoryInformation(String fileName, int fileIndex, Details details, int eaSize,
    int reparseTag, String shortName, long fileId, FileId128 fileId128) {
  /** How many characters an 8.3 name has room for. */
  public static final int SHORT_NAME_LENGTH = 12;

  /** Checks what the fields can hold. */
  public DirectoryInformation {
    if (shortName.length() > SHORT_NAME_LENGTH) {
      throw new IllegalArgumentException("a short name of " + shortName.length() + " characters");
    }
  }

  /**
   * Times, sizes and attributes; the end comes before the allocation here.
   *
   * @param creationTime when it was made
   * @param lastAccessTime when it was last read
   * @param lastWriteTime when its data last changed
   * @param changeTime when anything of it last changed
   * @param endOfFile bytes up to the end
   * @param allocationSize bytes set aside
   * @param fileAttributes what kind of file
   */
  public record Details(FileTime creationTime, FileTime lastAccessTime, FileTime lastWriteTime,
      FileTime changeTime, long endOfFile, long allocationSize, FileAttributes fileAttributes) {
    /** Nothing is known: what {@link DirectoryInfoClass#NAMES} carries. */
    public static final Details NONE =
        new Details(FileTime.NONE, FileTime.NONE, FileTime.NONE, FileTime.NONE, 0, 0, FileAttributes.NONE);

    static Details decode(WireReader in) throws Malformed {
      return new Details(FileTime.decode(in), FileTime.decode(in), FileTime.decode(in), FileTime.decode(in),
          in.i64(), in.i64(), new FileAttributes(in.i32()));
    }

    void encode(WireWriter out) {
      creationTime.encode(out);
      lastAccessTime.encode(out);
      lastWriteTime.encode(out);
      changeTime.encode(out);
      out.i64(endOfFile).i64(allocationSize).i32(fileAttributes.bits());
    }
  }

  /** Reads one entry of a class; what it is followed by is the list's affair. */
  public static DirectoryInformation decode(DirectoryInfoClass infoClass, WireReader in) throws Malformed {
    in.reserved(4);
    int fileIndex = in.i32();
    var details = infoClass == DirectoryInfoClass.NAMES ? Details.NONE : Details.decode(in);
    int nameLength = in.size32();
    int eaSize = 0;
    int tag = 0;
    var shortName = "";
    long fileId = 0;
    var fileId128 = FileId128.NONE;
    for (var part : infoClass.parts()) {
      switch (part) {
        case EA_SIZE_OR_TAG -> {
          int either = in.i32();
          boolean reparsePoint = details.fileAttributes().has(FileAttributes.REPARSE_POINT);
          tag = reparsePoint ? either : 0;
          eaSize = reparsePoint ? 0 : either;
        }
        case EA_SIZE -> eaSize = in.i32();
        case TAG -> tag = in.i32();
        case FILE_ID -> fileId = in.i64();
        case FILE_ID_128 -> fileId128 = FileId128.decode(in);
        case SHORT_NAME -> shortName = decodeShortName(in);
        case RESERVED_2 -> in.reserved(2);
        case RESERVED_4 -> in.reserved(4);
      }
    }
    return new DirectoryInformation(in.utf16(nameLength), fileIndex, details, eaSize, tag, shortName, fileId,
        fileId128);
  }

  /** Writes this as one entry of a class, as if none followed. */
  public void encode(DirectoryInfoClass infoClass, WireWriter out) {
    out.i32(0).i32(fileIndex);
    if (infoClass != DirectoryInfoClass.NAMES) {
      details.encode(out);
    }
    out.i32(2 * fileName.length());
    for (var part : infoClass.parts()) {
      switch (part) {
        case EA_SIZE_OR_TAG -> out.i32(isReparsePoint() ? reparseTag : eaSize);
        case EA_SIZE -> out.i32(eaSize);
        case TAG -> out.i32(reparseTag);
        case FILE_ID -> out.i64(fileId);
        case FILE_ID_128 -> fileId128.encode(out);
        case SHORT_NAME -> encodeShortName(out);
        case RESERVED_2 -> out.reserved(2);
        case RESERVED_4 -> out.reserved(4);
      }
    }
    out.utf16(fileName);
  }

  /** Whether this is a reparse point. */
  public boolean isReparsePoint() {
    return details.fileAttributes().has(FileAttributes.REPARSE_POINT);
  }

  private static String decodeShortName(WireReader in) throws Malformed {
    int length = in.u8();
    in.reserved(1);
    return in.sub(2 * SHORT_NAME_LENGTH).utf16(length);
  }

  private void encodeShortName(WireWriter out) {
    out.u8(2 * shortName.length()).reserved(1).utf16(shortName);
    out.reserved(2 * (SHORT_NAME_LENGTH - shortName.length()));
  }
}
