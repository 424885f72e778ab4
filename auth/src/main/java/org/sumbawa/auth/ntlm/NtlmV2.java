package org.sumbawa.auth.ntlm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sumbawa.auth.account.NtHash;
import org.sumbawa.auth.account.UpperCase;

/** NTLM of version 2, for one user of one domain. MS-NLMP 3.3.2. */
final class NtlmV2 {
  private final byte[] responseKey;

  /** The user in whatever case; the domain exactly as it is sent. */
  NtlmV2(NtHash hash, String user, String domain) {
    var secret = hash.toByteArray();
    responseKey = Digests.hmacMd5(secret, (UpperCase.of(user) + domain).getBytes(StandardCharsets.UTF_16LE));
    Arrays.fill(secret, (byte) 0);
  }

  /** What proves the password to whoever gave the challenge, and binds the rest of the answer to it. */
  byte[] proof(byte[] serverChallenge, byte[] rest) {
    return Digests.hmacMd5(responseKey, serverChallenge, rest);
  }

  /** LMv2: the same for the LM field, which holds no more than a challenge of the client's. */
  byte[] lmResponse(byte[] serverChallenge, byte[] clientChallenge) {
    var proof = Digests.hmacMd5(responseKey, serverChallenge, clientChallenge);
    var response = new byte[proof.length + clientChallenge.length];
    System.arraycopy(proof, 0, response, 0, proof.length);
    System.arraycopy(clientChallenge, 0, response, proof.length, clientChallenge.length);
    return response;
  }

  /** The key that the exchange comes down to. */
  byte[] sessionBaseKey(byte[] proof) {
    return Digests.hmacMd5(responseKey, proof);
  }

  byte[] responseKey() {
    return responseKey.clone();
  }
}
