package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** A token of the negotiation about which mechanism authenticates. RFC 4178 4.2, MS-SPNG 2.2. */
public sealed interface Spnego extends Wire permits NegTokenInit, NegTokenInit2, NegTokenResp {
  /** Reads a token whole. */
  static Spnego decode(WireReader wire) throws Malformed {
    var in = new DerReader(wire);
    Spnego token;
    if (in.next(DerTag.APPLICATION_0)) {
      var frame = in.enter(DerTag.APPLICATION_0);
      var mechanism = ObjectIdentifier.decode(frame);
      if (!mechanism.equals(ObjectIdentifier.SPNEGO)) {
        throw new Malformed("a token of mechanism " + mechanism + ", not SPNEGO");
      }
      token = NegTokenInit.decode(frame.enter(DerTag.context(NegTokenInit.CHOICE)));
      frame.end();
    } else {
      token = NegTokenResp.decode(in.enter(DerTag.context(NegTokenResp.CHOICE)));
    }
    in.end();
    return token;
  }

  /** The token's bytes, frame included. */
  Bytes element();

  @Override
  default void encode(WireWriter out) {
    out.bytes(element());
  }
}
