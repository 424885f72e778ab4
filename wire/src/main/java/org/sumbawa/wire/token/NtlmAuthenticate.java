package org.sumbawa.wire.token;

import java.util.Arrays;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The client says who it is and answers the challenge. MS-NLMP 2.2.1.3.
 *
 * @param lmResponse the answer of the oldest kind, or filling in its place
 * @param ntResponse the answer: 24 bytes of the old kind, more of the new; see {@link NtlmV2Response}
 * @param domainName the domain of the account
 * @param userName the account
 * @param workstation the client's name
 * @param encryptedSessionKey the session key it chose, if {@link NegotiateFlags#KEY_EXCH}
 * @param mic 16 bytes that prove all three messages; empty where the sender knows of no such field
 */
public record NtlmAuthenticate(Bytes lmResponse, Bytes ntResponse, String domainName, String userName,
    String workstation, Bytes encryptedSessionKey, NegotiateFlags flags, NtlmVersion version,
    Bytes mic) implements NtlmMessage {
  /** Where the MIC stands. */
  public static final int MIC_AT = 72;

  /** How long it is. */
  public static final int MIC_SIZE = 16;

  static final int TYPE = 3;
  private static final int VERSION_AT = 64;

  /** Refuses a MIC of another length. */
  public NtlmAuthenticate {
    if (!mic.isEmpty() && mic.size() != MIC_SIZE) {
      throw new IllegalArgumentException("a MIC of " + mic.size() + " bytes");
    }
  }

  static NtlmAuthenticate decodeRest(WireReader in) throws Malformed {
    var fields = new Payload[6];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = Payload.decode(in);
    }
    var flags = new NegotiateFlags(in.i32());
    boolean unicode = flags.has(NegotiateFlags.UNICODE);
    int header = Payload.headerLength(in, fields);
    var version = header >= VERSION_AT + NtlmVersion.SIZE ? NtlmVersion.decode(in) : NtlmVersion.NONE;
    var mic = header >= MIC_AT + MIC_SIZE ? in.bytes(MIC_SIZE) : Bytes.EMPTY;
    return new NtlmAuthenticate(fields[0].bytes(in), fields[1].bytes(in), fields[2].text(in, unicode),
        fields[3].text(in, unicode), fields[4].text(in, unicode), fields[5].bytes(in), flags, version, mic);
  }

  /**
   * A message's bytes as its MIC is computed over: with zeros in the MIC's place. The message must have one.
   */
  public static byte[] withoutMic(Bytes message) {
    var bytes = message.toByteArray();
    Arrays.fill(bytes, MIC_AT, MIC_AT + MIC_SIZE, (byte) 0);
    return bytes;
  }

  /** Names first, as everybody does: they are UTF-16 and must stand at even offsets. */
  @Override
  public void encodeRest(WireWriter out) {
    boolean unicode = flags.has(NegotiateFlags.UNICODE);
    var lmField = Payload.Open.in(out);
    var ntField = Payload.Open.in(out);
    var domainField = Payload.Open.in(out);
    var userField = Payload.Open.in(out);
    var workstationField = Payload.Open.in(out);
    var keyField = Payload.Open.in(out);
    out.i32(flags.bits());
    version.encode(out);
    out.bytes(mic);
    domainField.put(out, Payload.encoded(domainName, unicode));
    userField.put(out, Payload.encoded(userName, unicode));
    workstationField.put(out, Payload.encoded(workstation, unicode));
    lmField.put(out, lmResponse);
    ntField.put(out, ntResponse);
    keyField.put(out, encryptedSessionKey);
  }

  @Override
  public int type() {
    return TYPE;
  }
}
