package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** A token for part of a file: FSCTL_OFFLOAD_READ. MS-FSCC 2.3.41 and 2.3.42. */
public interface OffloadRead {

  /**
   * Says which part. MS-FSCC 2.3.41.
   *
   * @param tokenTimeToLiveMillis how long the token shall be good; 0 as the storage likes
   * @param fileOffset where the part begins
   * @param copyLength how many bytes
   */
  record Request(int tokenTimeToLiveMillis, long fileOffset, long copyLength) implements Wire {
    static final int SIZE = 32;

    /** Reads 32 bytes. */
    public static Request decode(WireReader in) throws Malformed {
      StatedSize.require(in, SIZE);
      in.reserved(4);
      int timeToLive = in.i32();
      in.reserved(4);
      return new Request(timeToLive, in.i64(), in.i64());
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(SIZE).reserved(4).i32(tokenTimeToLiveMillis).reserved(4).i64(fileOffset).i64(copyLength);
    }
  }

  /**
   * The token. MS-FSCC 2.3.42.
   *
   * @param flags {@link #ALL_ZERO_BEYOND} or 0
   * @param transferLength how many bytes the token stands for
   * @param token what goes into {@link OffloadWrite}
   */
  record Response(int flags, long transferLength, OffloadToken token) implements Wire {
    /** All data behind the range reads as zeros. */
    public static final int ALL_ZERO_BEYOND = 0x0000_0001;
    static final int SIZE = 528;

    /** Reads 528 bytes. */
    public static Response decode(WireReader in) throws Malformed {
      StatedSize.require(in, SIZE);
      return new Response(in.i32(), in.i64(), OffloadToken.decode(in));
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(SIZE).i32(flags).i64(transferLength);
      token.encode(out);
    }
  }
}
