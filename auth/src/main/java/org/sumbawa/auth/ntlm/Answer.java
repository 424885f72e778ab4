package org.sumbawa.auth.ntlm;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.account.NtHash;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.token.AvPairs;
import org.sumbawa.wire.token.NtlmAuthenticate;
import org.sumbawa.wire.token.NtlmV2Response;

/** A client's answer to the challenge; each kind proves a password in its own way. MS-NLMP 2.2.1.3. */
sealed interface Answer {

  /** The key that both ends have if the answer proves that password, else nothing. MS-NLMP 3.2.5.1.2. */
  Optional<byte[]> keyExchangeKey(NtHash hash, byte[] serverChallenge);

  /** The kind of answer that a message holds, if it holds one that this level takes. */
  static Answer of(NtlmAuthenticate message, boolean extendedSecurity, LmCompatibilityLevel level)
      throws Refusal {
    int size = message.ntResponse().size();
    if (size > NtlmV2Response.V1_SIZE) {
      return version2(message);
    }
    boolean lmFilled = message.lmResponse().size() == NtlmV2Response.V1_SIZE;
    if (size == NtlmV2Response.V1_SIZE && (lmFilled || !extendedSecurity)) {
      if (!level.takesNtlmV1()) {
        throw Refusal.logonFailure("answered with NTLM of version 1, which lmCompatibilityLevel forbids");
      }
      return new Version1(message.ntResponse().toByteArray(), message.lmResponse().toByteArray(),
          extendedSecurity);
    }
    if (size == 0 && lmFilled) {
      if (!level.takesLm()) {
        throw Refusal.logonFailure("answered in the LM field alone, which lmCompatibilityLevel forbids");
      }
      return new LmVersion2(message.lmResponse().toByteArray(), message.userName(), message.domainName());
    }
    if (size == 0 && message.lmResponse().size() <= 1) {
      return new None();
    }
    throw Refusal.invalid("answers of " + size + " and " + message.lmResponse().size() + " bytes");
  }

  private static Answer version2(NtlmAuthenticate message) throws Refusal {
    try {
      var response = NtlmV2Response.decode(WireReader.of(message.ntResponse()));
      int rest = message.ntResponse().size() - NtlmV2Response.PROOF;
      return new Version2(response, message.ntResponse().slice(NtlmV2Response.PROOF, rest),
          message.userName(), message.domainName());
    } catch (Malformed e) {
      throw Refusal.invalid("NTLMv2 answer: " + e.getMessage());
    }
  }

  /**
   * The domains that a client may have put into its proof: the one that it names, or none, which some use by
   * mistake. MS-NLMP 3.2.5.1.2.
   */
  private static List<String> domains(String named) {
    var domains = new ArrayList<String>();
    domains.add(named);
    if (!named.isEmpty()) {
      domains.add("");
    }
    return domains;
  }

  /** NTLMv2, which also proves the attributes of the server that the client sees. */
  record Version2(NtlmV2Response response, Bytes rest, String user, String domain) implements Answer {

    @Override
    public Optional<byte[]> keyExchangeKey(NtHash hash, byte[] serverChallenge) {
      var given = response.proof().toByteArray();
      for (var named : domains(domain)) {
        var version2 = new NtlmV2(hash, user, named);
        if (MessageDigest.isEqual(version2.proof(serverChallenge, rest.toByteArray()), given)) {
          return Optional.of(version2.sessionBaseKey(given));
        }
      }
      return Optional.empty();
    }

    AvPairs attributes() {
      return response.avPairs();
    }

    FileTime time() {
      return response.time();
    }
  }

  /** No answer, which proves no password: some clients try a name without one first. */
  record None() implements Answer {

    @Override
    public Optional<byte[]> keyExchangeKey(NtHash hash, byte[] serverChallenge) {
      return Optional.empty();
    }
  }

  /** LMv2: NTLMv2 cut to the size of the LM field. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record LmVersion2(byte[] given, String user, String domain) implements Answer {

    @Override
    public Optional<byte[]> keyExchangeKey(NtHash hash, byte[] serverChallenge) {
      var clientChallenge = Arrays.copyOfRange(given, NtlmV2Response.PROOF, given.length);
      var proof = Arrays.copyOf(given, NtlmV2Response.PROOF);
      for (var named : domains(domain)) {
        var version2 = new NtlmV2(hash, user, named);
        if (MessageDigest.isEqual(version2.lmResponse(serverChallenge, clientChallenge), given)) {
          return Optional.of(version2.sessionBaseKey(proof));
        }
      }
      return Optional.empty();
    }
  }

  /** NTLM of version 1. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Version1(byte[] given, byte[] lmField, boolean extended) implements Answer {

    @Override
    public Optional<byte[]> keyExchangeKey(NtHash hash, byte[] serverChallenge) {
      var version1 = new NtlmV1(hash, extended);
      return MessageDigest.isEqual(version1.response(serverChallenge, lmField), given)
          ? Optional.of(version1.keyExchangeKey(serverChallenge, lmField))
          : Optional.empty();
    }
  }
}
