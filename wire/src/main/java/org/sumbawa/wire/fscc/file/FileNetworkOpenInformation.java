package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * What is wanted most when a file is opened: note that the allocation comes before the end. MS-FSCC 2.4.34.
 *
 * @param creationTime when it was made
 * @param lastAccessTime when it was last read
 * @param lastWriteTime when its data last changed
 * @param changeTime when anything of it last changed
 * @param allocationSize bytes set aside
 * @param endOfFile bytes up to the end
 * @param fileAttributes what kind of file
 */
public record FileNetworkOpenInformation(FileTime creationTime, FileTime lastAccessTime,
    FileTime lastWriteTime, FileTime changeTime, long allocationSize, long endOfFile,
    FileAttributes fileAttributes) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileNetworkOpenInformation decode(WireReader in) throws Malformed {
    var creationTime = FileTime.decode(in);
    var lastAccessTime = FileTime.decode(in);
    var lastWriteTime = FileTime.decode(in);
    var changeTime = FileTime.decode(in);
    long allocationSize = in.i64();
    long endOfFile = in.i64();
    var fileAttributes = new FileAttributes(in.i32());
    in.reserved(4);
    return new FileNetworkOpenInformation(creationTime, lastAccessTime, lastWriteTime, changeTime,
        allocationSize, endOfFile, fileAttributes);
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.NETWORK_OPEN;
  }

  @Override
  public void encode(WireWriter out) {
    creationTime.encode(out);
    lastAccessTime.encode(out);
    lastWriteTime.encode(out);
    changeTime.encode(out);
    out.i64(allocationSize).i64(endOfFile).i32(fileAttributes.bits()).reserved(4);
  }
}
