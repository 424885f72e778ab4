package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.fscc.FsInfoClass;

/**
 * The identifier of the volume. MS-FSCC 2.5.6.
 *
 * @param objectId which volume
 * @param extendedInfo 48 bytes for applications
 */
public record FileFsObjectIdInformation(Guid objectId, Bytes extendedInfo) implements FsInformation {
  /** How many bytes applications have. */
  public static final int EXTENDED_SIZE = 48;
  private static final Bytes NOTHING = Bytes.of(new byte[EXTENDED_SIZE]);

  /** Checks the size. */
  public FileFsObjectIdInformation {
    if (extendedInfo.size() != EXTENDED_SIZE) {
      throw new IllegalArgumentException(extendedInfo.size() + " bytes, not " + EXTENDED_SIZE);
    }
  }

  /** A volume with which applications have left nothing. */
  public FileFsObjectIdInformation(Guid objectId) {
    this(objectId, NOTHING);
  }

  /** Reads the structure; whatever follows it is not looked at. */
  public static FileFsObjectIdInformation decode(WireReader in) throws Malformed {
    return new FileFsObjectIdInformation(Guid.decode(in), in.bytes(EXTENDED_SIZE));
  }

  @Override
  public FsInfoClass infoClass() {
    return FsInfoClass.OBJECT_ID;
  }

  @Override
  public void encode(WireWriter out) {
    objectId.encode(out);
    out.bytes(extendedInfo);
  }
}
