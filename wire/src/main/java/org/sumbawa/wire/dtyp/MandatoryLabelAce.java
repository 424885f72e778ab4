package org.sumbawa.wire.dtyp;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Gives an object an integrity level, and says what those below it may not do. MS-DTYP 2.4.4.13.
 *
 * @param flags how it is inherited
 * @param mask what is forbidden: {@link #NO_WRITE_UP}, {@link #NO_READ_UP}, {@link #NO_EXECUTE_UP}
 * @param sid the level, S-1-16-…
 */
public record MandatoryLabelAce(AceFlags flags, AccessMask mask, Sid sid) implements Ace {
  static final int TYPE = 0x11;

  /** Those below may not write. */
  public static final AccessMask NO_WRITE_UP = new AccessMask(1);

  /** Those below may not read. */
  public static final AccessMask NO_READ_UP = new AccessMask(2);

  /** Those below may not run it. */
  public static final AccessMask NO_EXECUTE_UP = new AccessMask(4);

  static MandatoryLabelAce decodeBody(AceFlags flags, WireReader in) throws Malformed {
    return new MandatoryLabelAce(flags, AccessMask.decode(in), Sid.decode(in));
  }

  @Override
  public void encodeBody(WireWriter out) {
    mask.encode(out);
    sid.encode(out);
  }

  @Override
  public int typeCode() {
    return TYPE;
  }

  @Override
  public int size() {
    return 8 + sid.size();
  }

  @Override
  public MandatoryLabelAce withFlags(AceFlags flags) {
    return new MandatoryLabelAce(flags, mask, sid);
  }
}
