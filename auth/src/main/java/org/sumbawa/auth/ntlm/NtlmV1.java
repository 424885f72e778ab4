package org.sumbawa.auth.ntlm;

import java.util.Arrays;
import org.sumbawa.auth.account.NtHash;
import org.sumbawa.crypto.Md4;

/** NTLM of version 1, with and without extended session security. MS-NLMP 3.3.1. */
final class NtlmV1 {
  private static final int CHALLENGE = 8;

  private final NtHash hash;
  private final boolean extended;

  NtlmV1(NtHash hash, boolean extended) {
    this.hash = hash;
    this.extended = extended;
  }

  /**
   * The answer to a challenge. With extended security the LM field begins with a challenge of the client's.
   */
  byte[] response(byte[] serverChallenge, byte[] lmField) {
    var secret = hash.toByteArray();
    var response = Digests.desLong(secret,
        extended ? Digests.md5(serverChallenge, clientChallenge(lmField)) : serverChallenge);
    Arrays.fill(secret, (byte) 0);
    return response;
  }

  /** The key that the exchange comes down to, KXKEY: the LM hash has no part in it. MS-NLMP 3.4.5.1. */
  byte[] keyExchangeKey(byte[] serverChallenge, byte[] lmField) {
    var base = sessionBaseKey();
    return extended ? Digests.hmacMd5(base, serverChallenge, clientChallenge(lmField)) : base;
  }

  byte[] sessionBaseKey() {
    var secret = hash.toByteArray();
    var key = Md4.digest(secret);
    Arrays.fill(secret, (byte) 0);
    return key;
  }

  private static byte[] clientChallenge(byte[] lmField) {
    return Arrays.copyOf(lmField, CHALLENGE);
  }
}
