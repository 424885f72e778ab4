package org.sumbawa.wire.dtyp;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Names the central access policy that applies to an object. MS-DTYP 2.4.4.16.
 *
 * @param flags how it is inherited
 * @param mask zero by the document; kept as it came
 * @param sid the policy, S-1-17-…
 */
public record ScopedPolicyIdAce(AceFlags flags, AccessMask mask, Sid sid) implements Ace {
  static final int TYPE = 0x13;

  static ScopedPolicyIdAce decodeBody(AceFlags flags, WireReader in) throws Malformed {
    return new ScopedPolicyIdAce(flags, AccessMask.decode(in), Sid.decode(in));
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
  public ScopedPolicyIdAce withFlags(AceFlags flags) {
    return new ScopedPolicyIdAce(flags, mask, sid);
  }
}
