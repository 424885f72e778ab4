package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * Times and attributes. In a request a time of 0 changes nothing, −1 stops and −2 resumes automatic changes
 * through this handle; no attributes change nothing. MS-FSCC 2.4.7.
 *
 * @param creationTime when it was made
 * @param lastAccessTime when it was last read
 * @param lastWriteTime when its data last changed
 * @param changeTime when anything of it last changed
 * @param fileAttributes what {@link FileAttributes} says of it
 */
public record FileBasicInformation(FileTime creationTime, FileTime lastAccessTime, FileTime lastWriteTime,
    FileTime changeTime, FileAttributes fileAttributes) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileBasicInformation decode(WireReader in) throws Malformed {
    var creationTime = FileTime.decode(in);
    var lastAccessTime = FileTime.decode(in);
    var lastWriteTime = FileTime.decode(in);
    var changeTime = FileTime.decode(in);
    var fileAttributes = new FileAttributes(in.i32());
    in.reserved(4);
    return new FileBasicInformation(creationTime, lastAccessTime, lastWriteTime, changeTime, fileAttributes);
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.BASIC;
  }

  @Override
  public void encode(WireWriter out) {
    creationTime.encode(out);
    lastAccessTime.encode(out);
    lastWriteTime.encode(out);
    changeTime.encode(out);
    out.i32(fileAttributes.bits()).reserved(4);
  }
}
