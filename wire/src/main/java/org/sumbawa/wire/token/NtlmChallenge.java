package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The server says what it chose, and gives eight random bytes to answer to. MS-NLMP 2.2.1.2.
 *
 * @param targetName the server's name, or its domain's
 * @param serverChallenge the eight bytes
 * @param targetInfo attributes of the server; none unless {@link NegotiateFlags#TARGET_INFO}
 */
public record NtlmChallenge(String targetName, NegotiateFlags flags, Bytes serverChallenge,
    AvPairs targetInfo, NtlmVersion version) implements NtlmMessage {
  static final int TYPE = 2;
  private static final int CHALLENGE = 8;
  private static final int VERSION_AT = 48;

  /** Refuses a challenge of another length, and attributes that the flags deny. */
  public NtlmChallenge {
    if (serverChallenge.size() != CHALLENGE) {
      throw new IllegalArgumentException("a challenge of " + serverChallenge.size() + " bytes");
    }
    if (!targetInfo.pairs().isEmpty() && !flags.has(NegotiateFlags.TARGET_INFO)) {
      throw new IllegalArgumentException("attributes that the flags deny");
    }
  }

  static NtlmChallenge decodeRest(WireReader in) throws Malformed {
    var name = Payload.decode(in);
    var flags = new NegotiateFlags(in.i32());
    var challenge = in.bytes(CHALLENGE);
    var info = Payload.NOTHING;
    if (flags.has(NegotiateFlags.TARGET_INFO)) {
      info = Payload.decode(in.reserved(8));
    }
    var pairs = info.bytes(in);
    boolean version = Payload.headerLength(in, name, info) >= VERSION_AT + NtlmVersion.SIZE;
    return new NtlmChallenge(name.text(in, flags.has(NegotiateFlags.UNICODE)), flags, challenge,
        pairs.isEmpty() ? AvPairs.NONE : AvPairs.decode(WireReader.of(pairs)),
        version ? NtlmVersion.decode(in.seek(VERSION_AT)) : NtlmVersion.NONE);
  }

  @Override
  public void encodeRest(WireWriter out) {
    var nameField = Payload.Open.in(out);
    out.i32(flags.bits()).bytes(serverChallenge).reserved(8);
    var infoField = Payload.Open.in(out);
    version.encode(out);
    nameField.put(out, Payload.encoded(targetName, flags.has(NegotiateFlags.UNICODE)));
    infoField.put(out, flags.has(NegotiateFlags.TARGET_INFO) ? targetInfo.encoded() : Bytes.EMPTY);
  }

  @Override
  public int type() {
    return TYPE;
  }
}
