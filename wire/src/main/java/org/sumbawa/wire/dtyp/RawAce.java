package org.sumbawa.wire.dtyp;

import java.util.Arrays;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireWriter;

/**
 * An entry of a kind that is reserved or not known, kept as it came. MS-DTYP 2.4.4.1.
 *
 * @param typeCode the number of the kind, 0 to 255
 * @param flags how it is inherited
 * @param body what follows the entry's size, zeros added up to a multiple of four bytes
 */
public record RawAce(int typeCode, AceFlags flags, Bytes body) implements Ace {

  /** Refuses kinds that have records of their own, and pads the body. */
  public RawAce {
    boolean special = typeCode >= MandatoryLabelAce.TYPE && typeCode <= ScopedPolicyIdAce.TYPE;
    if (typeCode < 0 || typeCode > 0xFF || special || AceType.of(typeCode).isPresent()) {
      throw new IllegalArgumentException("kind " + typeCode + " is not unknown");
    }
    body = padded(body);
    if (body.size() + 4 > MAX_SIZE) {
      throw new IllegalArgumentException("ACE of " + body.size() + " bytes");
    }
  }

  /** The bytes with zeros added up to a multiple of four. */
  static Bytes padded(Bytes bytes) {
    int over = bytes.size() % 4;
    return over == 0 ? bytes : Bytes.of(Arrays.copyOf(bytes.toByteArray(), bytes.size() + 4 - over));
  }

  @Override
  public void encodeBody(WireWriter out) {
    out.bytes(body);
  }

  @Override
  public int size() {
    return 4 + body.size();
  }

  @Override
  public RawAce withFlags(AceFlags flags) {
    return new RawAce(typeCode, flags, body);
  }
}
