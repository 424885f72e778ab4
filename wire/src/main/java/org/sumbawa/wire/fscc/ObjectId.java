package org.sumbawa.wire.fscc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;

/**
 * By what a file can be found again after it was moved: FILE_OBJECTID_BUFFER. An application may keep 48
 * bytes of its own in place of the last three. MS-FSCC 2.1.3.
 *
 * @param id the file, unique on its volume
 * @param birthVolumeId the volume that it was given its first id on
 * @param birthObjectId its first id
 * @param domainId not used
 */
public record ObjectId(Guid id, Guid birthVolumeId, Guid birthObjectId, Guid domainId) implements Wire {
  /** How many bytes follow the id. */
  public static final int EXTENDED_SIZE = 48;

  /** Reads 64 bytes. */
  public static ObjectId decode(WireReader in) throws Malformed {
    return new ObjectId(Guid.decode(in), Guid.decode(in), Guid.decode(in), Guid.decode(in));
  }

  /** The same id with the last three replaced by what FSCTL_SET_OBJECT_ID_EXTENDED brings. */
  public ObjectId withExtendedInfo(Bytes extended) throws Malformed {
    var in = WireReader.of(extended);
    var changed = new ObjectId(id, Guid.decode(in), Guid.decode(in), Guid.decode(in));
    in.end();
    return changed;
  }

  /** The last three as an application's 48 bytes. */
  public Bytes extendedInfo() {
    return encoded().slice(16, EXTENDED_SIZE);
  }

  @Override
  public void encode(WireWriter out) {
    id.encode(out);
    birthVolumeId.encode(out);
    birthObjectId.encode(out);
    domainId.encode(out);
  }
}
