package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Writes what a token stands for: FSCTL_OFFLOAD_WRITE. MS-FSCC 2.3.43 and 2.3.44. */
public interface OffloadWrite {

  /**
   * Says what and where. MS-FSCC 2.3.43.
   *
   * @param fileOffset where in the file
   * @param copyLength how many bytes
   * @param transferOffset where in the data that the token stands for
   * @param token from {@link OffloadRead}, or one for zeros
   */
  record Request(long fileOffset, long copyLength, long transferOffset, OffloadToken token) implements Wire {
    static final int SIZE = 544;

    /** Reads 544 bytes. */
    public static Request decode(WireReader in) throws Malformed {
      StatedSize.require(in, SIZE);
      in.reserved(4);
      return new Request(in.i64(), in.i64(), in.i64(), OffloadToken.decode(in));
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(SIZE).reserved(4).i64(fileOffset).i64(copyLength).i64(transferOffset);
      token.encode(out);
    }
  }

  /** How many bytes were written. MS-FSCC 2.3.44. */
  record Response(long lengthWritten) implements Wire {
    static final int SIZE = 16;

    /** Reads 16 bytes. */
    public static Response decode(WireReader in) throws Malformed {
      StatedSize.require(in, SIZE);
      in.reserved(4);
      return new Response(in.i64());
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(SIZE).reserved(4).i64(lengthWritten);
    }
  }
}
