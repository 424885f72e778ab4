package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * Several classes in one, as they come in the record. MS-FSCC 2.4.2. The whole is never shorter than the structure that
 * Windows declares, however short the name: clients insist on it (Linux 6.1 does not mount a share that answers less).
 */
public record FileAllInformation(FileBasicInformation basic, FileStandardInformation standard,
    FileInternalInformation internal, FileEaInformation ea, FileAccessInformation access,
    FilePositionInformation position, FileModeInformation mode, FileAlignmentInformation alignment,
    FileNameInformation name) implements FileInformation {
  /** A character, and what aligns the structure to 8 bytes. */
  private static final int ROOM_FOR_NAME = 4;

  /** Reads the structure; whatever follows it is not looked at. */
  public static FileAllInformation decode(WireReader in) throws Malformed {
    return new FileAllInformation(FileBasicInformation.decode(in), FileStandardInformation.decode(in),
        FileInternalInformation.decode(in), FileEaInformation.decode(in), FileAccessInformation.decode(in),
        FilePositionInformation.decode(in), FileModeInformation.decode(in),
        FileAlignmentInformation.decode(in), FileNameInformation.decode(in));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.ALL;
  }

  @Override
  public void encode(WireWriter out) {
    basic.encode(out);
    standard.encode(out);
    internal.encode(out);
    ea.encode(out);
    access.encode(out);
    position.encode(out);
    mode.encode(out);
    alignment.encode(out);
    name.encode(out);
    out.reserved(Math.max(0, ROOM_FOR_NAME - 2 * name.fileName().length()));
  }
}
