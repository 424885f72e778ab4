package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Makes part of a file read as zeros: FSCTL_SET_ZERO_DATA. MS-FSCC 2.3.85. */
public interface SetZeroData {

  /**
   * Says which part. MS-FSCC 2.3.85.
   *
   * @param fileOffset where it begins
   * @param beyondFinalZero where it ends: the first byte that stays
   */
  record Request(long fileOffset, long beyondFinalZero) implements Wire {

    /** Reads 16 bytes. */
    public static Request decode(WireReader in) throws Malformed {
      return new Request(in.i64(), in.i64());
    }

    @Override
    public void encode(WireWriter out) {
      out.i64(fileOffset).i64(beyondFinalZero);
    }
  }
}
