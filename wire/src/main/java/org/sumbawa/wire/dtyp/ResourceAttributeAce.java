package org.sumbawa.wire.dtyp;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Attaches a claim to an object, for conditional entries to refer to. MS-DTYP 2.4.4.15.
 *
 * @param flags how it is inherited
 * @param mask zero by the document; kept as it came
 * @param sid everyone by the document; kept as it came
 * @param claim the claim
 */
public record ResourceAttributeAce(AceFlags flags, AccessMask mask, Sid sid,
    ClaimAttribute claim) implements Ace {
  static final int TYPE = 0x12;

  /** Refuses a claim too large for the size field. */
  public ResourceAttributeAce {
    if (size(sid, claim) > MAX_SIZE) {
      throw new IllegalArgumentException("claim " + claim.name() + " is too large");
    }
  }

  /** Attaches a claim as the document has it. */
  public ResourceAttributeAce(AceFlags flags, ClaimAttribute claim) {
    this(flags, AccessMask.NONE, Sid.EVERYONE, claim);
  }

  static ResourceAttributeAce decodeBody(AceFlags flags, WireReader in) throws Malformed {
    var mask = AccessMask.decode(in);
    var sid = Sid.decode(in);
    var claim = ClaimAttribute.decode(in);
    // Read from unaligned or overlapping values, it may take more room when written.
    if (size(sid, claim) > MAX_SIZE) {
      throw new Malformed("claim " + claim.name() + " is too large");
    }
    return new ResourceAttributeAce(flags, mask, sid, claim);
  }

  @Override
  public void encodeBody(WireWriter out) {
    mask.encode(out);
    sid.encode(out);
    claim.encode(out);
  }

  @Override
  public int typeCode() {
    return TYPE;
  }

  @Override
  public int size() {
    return size(sid, claim);
  }

  @Override
  public ResourceAttributeAce withFlags(AceFlags flags) {
    return new ResourceAttributeAce(flags, mask, sid, claim);
  }

  private static int size(Sid sid, ClaimAttribute claim) {
    return 8 + sid.size() + (claim.encoded().size() + 3) / 4 * 4;
  }
}
