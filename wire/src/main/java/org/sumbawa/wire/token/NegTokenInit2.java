package org.sumbawa.wire.token;

import java.nio.charset.StandardCharsets;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;

/**
 * What a server sends before it was asked: the mechanisms it takes, in the NEGOTIATE response. MS-SPNG 2.2.1.
 *
 * @param mechTypes the mechanisms
 * @param mechToken a token of the first mechanism; empty for none
 * @param hintName the server's name, or {@link #NO_HINT}; empty for none
 * @param mechListMic a proof of the list; empty for none
 */
public record NegTokenInit2(MechTypeList mechTypes, Bytes mechToken, String hintName,
    Bytes mechListMic) implements Spnego {
  /** What every server of today gives for its name. */
  public static final String NO_HINT = "not_defined_in_RFC4178@please_ignore";

  private static final int NEG_HINTS = 3;
  private static final int HINT_NAME = 0;
  private static final int MECH_LIST_MIC = 4;

  /** Reads on from the hints, when the fields that both variants share are read. */
  static NegTokenInit2 decodeRest(MechTypeList mechTypes, Bytes mechToken, DerReader third, DerReader fields)
      throws Malformed {
    var hints = third.enter(DerTag.SEQUENCE);
    third.end();
    var name = hints.next(DerTag.context(HINT_NAME))
        ? hints.enter(DerTag.context(HINT_NAME)).content(DerTag.GENERAL_STRING)
        : Bytes.EMPTY;
    return new NegTokenInit2(mechTypes, mechToken,
        new String(name.toByteArray(), StandardCharsets.ISO_8859_1),
        NegTokenInit.octets(fields, MECH_LIST_MIC));
  }

  private Bytes hints() {
    if (hintName.isEmpty()) {
      return DerWriter.element(DerTag.SEQUENCE);
    }
    var name = Bytes.of(hintName.getBytes(StandardCharsets.ISO_8859_1));
    return DerWriter.element(DerTag.SEQUENCE,
        DerWriter.element(DerTag.context(HINT_NAME), DerWriter.element(DerTag.GENERAL_STRING, name)));
  }

  @Override
  public Bytes element() {
    return NegTokenInit.framed(
        DerWriter.element(DerTag.context(NegTokenInit.MECH_TYPES), mechTypes.encoded()),
        NegTokenInit.field(NegTokenInit.MECH_TOKEN, mechToken),
        DerWriter.element(DerTag.context(NEG_HINTS), hints()),
        NegTokenInit.field(MECH_LIST_MIC, mechListMic));
  }
}
