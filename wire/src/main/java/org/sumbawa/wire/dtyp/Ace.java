package org.sumbawa.wire.dtyp;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.codec.WireWriter.Mark;

/** An access control entry: what one list says about one principal. MS-DTYP 2.4.4. */
public sealed interface Ace extends Wire
    permits AccessAce, MandatoryLabelAce, ResourceAttributeAce, ScopedPolicyIdAce, RawAce {
  /** The largest size that the size field holds and alignment allows. */
  int MAX_SIZE = 0xFFFC;

  /** The number of the entry's kind. */
  int typeCode();

  /** How the entry is inherited. */
  AceFlags flags();

  /** The same entry, inherited otherwise. */
  Ace withFlags(AceFlags flags);

  /** How many bytes it takes on the wire. */
  int size();

  /** Writes what follows type, flags and size. */
  void encodeBody(WireWriter out);

  /** Reads one entry and steps over it. A kind that is not known survives as {@link RawAce}. */
  static Ace decode(WireReader in) throws Malformed {
    int type = in.u8();
    var flags = new AceFlags(in.u8());
    int size = in.u16();
    if (size < 4 || size % 4 != 0) {
      throw new Malformed("ACE of " + size + " bytes");
    }
    var body = in.sub(size - 4);
    return switch (type) {
      case MandatoryLabelAce.TYPE -> MandatoryLabelAce.decodeBody(flags, body);
      case ResourceAttributeAce.TYPE -> ResourceAttributeAce.decodeBody(flags, body);
      case ScopedPolicyIdAce.TYPE -> ScopedPolicyIdAce.decodeBody(flags, body);
      default -> {
        var known = AceType.of(type);
        yield known.isPresent()
            ? AccessAce.decodeBody(known.get(), flags, body)
            : new RawAce(type, flags, body.rest());
      }
    };
  }

  @Override
  default void encode(WireWriter out) {
    int start = out.size();
    out.u8(typeCode()).u8(flags().bits());
    Mark size = out.mark16();
    encodeBody(out);
    int over = (out.size() - start) % 4;
    out.reserved(over == 0 ? 0 : 4 - over).fill16(size, out.size() - start);
  }
}
