package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.ObjectId;

/**
 * One entry of a volume's index of object ids. MS-FSCC 2.4.36.
 *
 * @param fileReferenceNumber the 64-bit file id
 * @param objectId the object id of that file
 */
public record FileObjectIdInformation(long fileReferenceNumber,
    ObjectId objectId) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FileObjectIdInformation decode(WireReader in) throws Malformed {
    return new FileObjectIdInformation(in.i64(), ObjectId.decode(in));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.OBJECT_ID;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(fileReferenceNumber);
    objectId.encode(out);
  }
}
