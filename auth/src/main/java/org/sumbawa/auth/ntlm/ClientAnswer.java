package org.sumbawa.auth.ntlm;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.token.AvId;
import org.sumbawa.wire.token.AvPair;
import org.sumbawa.wire.token.AvPairs;
import org.sumbawa.wire.token.NegotiateFlags;
import org.sumbawa.wire.token.NtlmChallenge;
import org.sumbawa.wire.token.NtlmV2Response;

/**
 * What a client answers to a challenge, ComputeResponse. MS-NLMP 3.1.5.1.2 and 3.3.
 *
 * @param nt the answer
 * @param lm what goes into the LM field
 * @param keyExchangeKey the key that both ends have now
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ClientAnswer(Bytes nt, Bytes lm, byte[] keyExchangeKey) {
  private static final int CHALLENGE = 8;

  /** The LM field of a client that has no use for it. */
  private static final Bytes NO_LM = Bytes.of(new byte[NtlmV2Response.V1_SIZE]);

  static ClientAnswer to(NtlmChallenge challenge, NegotiateFlags flags, NtlmInitiatorMechanism client) {
    if (client.credentials().isAnonymous()) {
      return new ClientAnswer(Bytes.EMPTY, Bytes.of(new byte[1]), SessionKey.none());
    }
    return client.settings().level().givesNtlmV2()
        ? version2(challenge, client)
        : version1(challenge, flags.has(NegotiateFlags.EXTENDED_SESSIONSECURITY), client);
  }

  private static ClientAnswer version2(NtlmChallenge challenge, NtlmInitiatorMechanism client) {
    var credentials = client.credentials();
    var version2 = new NtlmV2(credentials.ntHash(), credentials.user(), credentials.domain());
    var serverChallenge = challenge.serverChallenge().toByteArray();
    var clientChallenge = client.entropy().bytes(CHALLENGE);
    var told = challenge.targetInfo().timestamp();
    var time = told.orElseGet(() -> FileTime.of(client.clock().instant()));
    var unproven = new NtlmV2Response(Bytes.of(new byte[NtlmV2Response.PROOF]), time,
        Bytes.of(clientChallenge), attributes(challenge.targetInfo(), client.settings()));
    var whole = unproven.encoded();
    var rest = whole.slice(NtlmV2Response.PROOF, whole.size() - NtlmV2Response.PROOF).toByteArray();
    var proof = version2.proof(serverChallenge, rest);
    var answer = new NtlmV2Response(Bytes.of(proof), time, unproven.clientChallenge(), unproven.avPairs());
    var lm = told.isPresent() ? NO_LM : Bytes.of(version2.lmResponse(serverChallenge, clientChallenge));
    return new ClientAnswer(answer.encoded(), lm, version2.sessionBaseKey(proof));
  }

  /** What the server told of itself, and what the client has to say. */
  private static AvPairs attributes(AvPairs told, NtlmClientSettings settings) {
    var attributes = told;
    if (told.timestamp().isPresent()) {
      attributes = attributes.withFlags(told.flags() | AvPairs.FLAG_MIC);
    }
    return attributes.with(new AvPair(AvId.CHANNEL_BINDINGS, settings.channelBindings().hash()))
        .with(AvPair.text(AvId.TARGET_NAME, settings.targetName()));
  }

  private static ClientAnswer version1(NtlmChallenge challenge, boolean extended,
      NtlmInitiatorMechanism client) {
    var version1 = new NtlmV1(client.credentials().ntHash(), extended);
    var serverChallenge = challenge.serverChallenge().toByteArray();
    var lm = new byte[NtlmV2Response.V1_SIZE];
    System.arraycopy(client.entropy().bytes(CHALLENGE), 0, lm, 0, CHALLENGE);
    var nt = version1.response(serverChallenge, lm);
    // Without extended security the LM field repeats the answer: LM hashes are not kept, let alone sent.
    return new ClientAnswer(Bytes.of(nt), Bytes.of(extended ? lm : nt),
        version1.keyExchangeKey(serverChallenge, lm));
  }
}
