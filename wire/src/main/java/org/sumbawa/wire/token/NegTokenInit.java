package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;

/**
 * An initiator's first token: what it would use, and, to save a round trip, the first token of what it likes
 * best. The flags of RFC 2478 are never written and not read. RFC 4178 4.2.1.
 *
 * @param mechTypes the mechanisms
 * @param mechToken the first token of the first mechanism; empty for none
 * @param mechListMic a proof of the list; empty for none, which is the rule this early
 */
public record NegTokenInit(MechTypeList mechTypes, Bytes mechToken, Bytes mechListMic) implements Spnego {
  /** Which of the alternatives of a negotiation token it is. */
  static final int CHOICE = 0;

  static final int MECH_TYPES = 0;
  static final int REQ_FLAGS = 1;
  static final int MECH_TOKEN = 2;
  private static final int MECH_LIST_MIC = 3;

  /** Reads this token or its variant for servers: they differ in what field 3 is. */
  static Spnego decode(DerReader in) throws Malformed {
    var fields = in.enter(DerTag.SEQUENCE);
    in.end();
    var mechTypes = MechTypeList.decode(fields.enter(DerTag.context(MECH_TYPES)));
    if (fields.next(DerTag.context(REQ_FLAGS))) {
      fields.enter(DerTag.context(REQ_FLAGS)).content(DerTag.BIT_STRING);
    }
    var mechToken = octets(fields, MECH_TOKEN);
    if (fields.next(DerTag.context(MECH_LIST_MIC))) {
      var third = fields.enter(DerTag.context(MECH_LIST_MIC));
      return third.next(DerTag.SEQUENCE)
          ? NegTokenInit2.decodeRest(mechTypes, mechToken, third, fields)
          : new NegTokenInit(mechTypes, mechToken, third.content(DerTag.OCTET_STRING));
    }
    return new NegTokenInit(mechTypes, mechToken, Bytes.EMPTY);
  }

  /** The octets of a field, none if it is absent. */
  static Bytes octets(DerReader fields, int number) throws Malformed {
    return fields.next(DerTag.context(number))
        ? fields.enter(DerTag.context(number)).content(DerTag.OCTET_STRING)
        : Bytes.EMPTY;
  }

  /** A field of octets, nothing if there are none. */
  static Bytes field(int number, Bytes octets) {
    return octets.isEmpty()
        ? Bytes.EMPTY
        : DerWriter.element(DerTag.context(number), DerWriter.element(DerTag.OCTET_STRING, octets));
  }

  /** Puts the frame of a first token around fields. */
  static Bytes framed(Bytes... fields) {
    return DerWriter.element(DerTag.APPLICATION_0, ObjectIdentifier.SPNEGO.element(),
        DerWriter.element(DerTag.context(CHOICE), DerWriter.element(DerTag.SEQUENCE, fields)));
  }

  @Override
  public Bytes element() {
    return framed(DerWriter.element(DerTag.context(MECH_TYPES), mechTypes.encoded()),
        field(MECH_TOKEN, mechToken), field(MECH_LIST_MIC, mechListMic));
  }
}
