package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** One of the three messages of NTLM. MS-NLMP 2.2.1. */
public sealed interface NtlmMessage extends Wire permits NtlmNegotiate, NtlmChallenge, NtlmAuthenticate {
  /** What every message begins with: {@code NTLMSSP} and a zero. */
  Bytes SIGNATURE = Bytes.hex("4e544c4d53535000");

  /** Reads a message, which is all that is left. */
  static NtlmMessage decode(WireReader in) throws Malformed {
    var message = in.sub(in.left());
    if (!message.bytes(SIGNATURE.size()).equals(SIGNATURE)) {
      throw new Malformed("not an NTLM message");
    }
    long type = message.u32();
    if (type == NtlmNegotiate.TYPE) {
      return NtlmNegotiate.decodeRest(message);
    } else if (type == NtlmChallenge.TYPE) {
      return NtlmChallenge.decodeRest(message);
    } else if (type == NtlmAuthenticate.TYPE) {
      return NtlmAuthenticate.decodeRest(message);
    }
    throw new Malformed("NTLM message of type " + type);
  }

  /** Whether a token begins as an NTLM message does, and so came without SPNEGO around it. */
  static boolean isNtlm(Bytes token) {
    return token.size() >= SIGNATURE.size() && token.slice(0, SIGNATURE.size()).equals(SIGNATURE);
  }

  /** What it can do, or what was agreed on. */
  NegotiateFlags flags();

  /** Writes what follows signature and type. */
  void encodeRest(WireWriter out);

  /** Which of the three it is. */
  int type();

  @Override
  default void encode(WireWriter out) {
    int origin = out.originHere();
    out.bytes(SIGNATURE).u32(type());
    encodeRest(out);
    out.origin(origin);
  }
}
