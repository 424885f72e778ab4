package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Shares blocks with another file: FSCTL_DUPLICATE_EXTENTS_TO_FILE. MS-FSCC 2.3.7. */
public interface DuplicateExtentsToFile {

  /**
   * Says with which file and where, in the form that SMB2 carries. MS-FSCC 2.3.7.2.
   *
   * @param sourcePersistentId the first half of the source's file id
   * @param sourceVolatileId the second half of the source's file id
   * @param sourceFileOffset where in the source
   * @param targetFileOffset where in the target
   * @param byteCount how many bytes
   */
  record Request(long sourcePersistentId, long sourceVolatileId, long sourceFileOffset, long targetFileOffset,
      long byteCount) implements Wire {

    /** Reads 40 bytes. */
    public static Request decode(WireReader in) throws Malformed {
      return new Request(in.i64(), in.i64(), in.i64(), in.i64(), in.i64());
    }

    @Override
    public void encode(WireWriter out) {
      out.i64(sourcePersistentId).i64(sourceVolatileId);
      out.i64(sourceFileOffset).i64(targetFileOffset).i64(byteCount);
    }
  }
}
