package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;

/**
 * Every token after the first, of either side. RFC 4178 4.2.2.
 *
 * @param negState how far it is; only acceptors say so
 * @param supportedMech what the acceptor chose, in its first token; else {@link ObjectIdentifier#NONE}
 * @param responseToken the next token of the mechanism; empty for none
 * @param mechListMic a proof of the initiator's list of mechanisms; empty for none
 */
public record NegTokenResp(NegState negState, ObjectIdentifier supportedMech, Bytes responseToken,
    Bytes mechListMic) implements Spnego {
  /** Which of the alternatives of a negotiation token it is. */
  static final int CHOICE = 1;

  private static final int NEG_STATE = 0;
  private static final int SUPPORTED_MECH = 1;
  private static final int RESPONSE_TOKEN = 2;
  private static final int MECH_LIST_MIC = 3;

  static NegTokenResp decode(DerReader in) throws Malformed {
    var fields = in.enter(DerTag.SEQUENCE);
    in.end();
    var negState = fields.next(DerTag.context(NEG_STATE))
        ? state(fields.enter(DerTag.context(NEG_STATE)).content(DerTag.ENUMERATED))
        : NegState.ABSENT;
    var supportedMech = fields.next(DerTag.context(SUPPORTED_MECH))
        ? ObjectIdentifier.decode(fields.enter(DerTag.context(SUPPORTED_MECH)))
        : ObjectIdentifier.NONE;
    return new NegTokenResp(negState, supportedMech, NegTokenInit.octets(fields, RESPONSE_TOKEN),
        NegTokenInit.octets(fields, MECH_LIST_MIC));
  }

  private static NegState state(Bytes number) throws Malformed {
    if (number.size() != 1) {
      throw new Malformed("negState of " + number.size() + " bytes");
    }
    return NegState.of(number.at(0)).orElseThrow(() -> new Malformed("negState " + number.at(0)));
  }

  @Override
  public Bytes element() {
    var state = negState == NegState.ABSENT
        ? Bytes.EMPTY
        : DerWriter.element(DerTag.context(NEG_STATE),
            DerWriter.element(DerTag.ENUMERATED, Bytes.of((byte) negState.number())));
    var mechanism = supportedMech.equals(ObjectIdentifier.NONE)
        ? Bytes.EMPTY
        : DerWriter.element(DerTag.context(SUPPORTED_MECH), supportedMech.element());
    return DerWriter.element(DerTag.context(CHOICE), DerWriter.element(DerTag.SEQUENCE, state, mechanism,
        NegTokenInit.field(RESPONSE_TOKEN, responseToken), NegTokenInit.field(MECH_LIST_MIC, mechListMic)));
  }
}
