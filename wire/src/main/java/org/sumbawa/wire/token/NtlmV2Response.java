package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;

/**
 * The answer of NTLMv2: a proof, and what it proves besides the server's challenge. MS-NLMP 2.2.2.7 and
 * 2.2.2.8.
 *
 * @param proof 16 bytes
 * @param time when the client answered, by the server's clock if that was told
 * @param clientChallenge eight random bytes of the client's
 * @param avPairs the server's attributes as the client got them, and the client's own
 */
public record NtlmV2Response(Bytes proof, FileTime time, Bytes clientChallenge,
    AvPairs avPairs) implements Wire {
  /** How long the proof is; what follows it is what it proves. */
  public static final int PROOF = 16;

  /** The answers of NTLM before version 2 have this length; those of version 2 are longer. */
  public static final int V1_SIZE = 24;

  private static final int CHALLENGE = 8;
  private static final int VERSION = 1;

  /** Refuses other lengths. */
  public NtlmV2Response {
    if (proof.size() != PROOF || clientChallenge.size() != CHALLENGE) {
      throw new IllegalArgumentException(
          "a proof of " + proof.size() + " and a challenge of " + clientChallenge.size() + " bytes");
    }
  }

  /** Reads an answer. Windows appends bytes without meaning; they are part of what is proven and are left. */
  public static NtlmV2Response decode(WireReader in) throws Malformed {
    var proof = in.bytes(PROOF);
    int version = in.u8();
    int highest = in.u8();
    if (version != VERSION || highest != VERSION) {
      throw new Malformed("an NTLMv2 response of version " + version + " of " + highest);
    }
    in.reserved(6);
    var time = FileTime.decode(in);
    var challenge = in.bytes(CHALLENGE);
    return new NtlmV2Response(proof, time, challenge, AvPairs.decode(in.reserved(4)));
  }

  @Override
  public void encode(WireWriter out) {
    out.bytes(proof);
    out.u8(VERSION).u8(VERSION).reserved(6);
    time.encode(out);
    out.bytes(clientChallenge).reserved(4);
    avPairs.encode(out);
    out.reserved(4);
  }
}
