package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Stands for data without holding it; goes back as it came. The two numbers are big-endian. MS-FSCC 2.1.11.
 *
 * @param tokenType {@link #ZERO_DATA}, or a vendor's
 * @param tokenIdLength how many bytes of the id count
 * @param tokenId 504 bytes
 */
public record OffloadToken(int tokenType, int tokenIdLength, Bytes tokenId) implements Wire {
  /** Stands for zeros. */
  public static final int ZERO_DATA = 0xFFFF_0001;
  /** How many bytes an id has. */
  public static final int ID_SIZE = 504;

  /** Checks what the fields can hold. */
  public OffloadToken {
    Width.u16(tokenIdLength);
    if (tokenId.size() != ID_SIZE) {
      throw new IllegalArgumentException("an id of " + tokenId.size() + " bytes");
    }
  }

  /** Reads 512 bytes. */
  public static OffloadToken decode(WireReader in) throws Malformed {
    int type = Integer.reverseBytes(in.i32());
    in.reserved(2);
    int length = in.u8() << 8 | in.u8();
    return new OffloadToken(type, length, in.bytes(ID_SIZE));
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(Integer.reverseBytes(tokenType)).reserved(2);
    out.u8(tokenIdLength >>> 8).u8(tokenIdLength).bytes(tokenId);
  }
}
