package org.sumbawa.auth.ntlm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.account.NtHash;
import org.sumbawa.crypto.Rc4;
import org.sumbawa.wire.token.NegotiateFlags;

/** The values of MS-NLMP 4.2. */
class DocumentVectorsTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final NtHash HASH = NtHash.of("Password".toCharArray());
  private static final byte[] SERVER_CHALLENGE = HEX.parseHex("0123456789abcdef");
  private static final byte[] CLIENT_CHALLENGE = HEX.parseHex("aaaaaaaaaaaaaaaa");
  private static final byte[] RANDOM_SESSION_KEY = HEX.parseHex("55555555555555555555555555555555");
  private static final byte[] PLAINTEXT = "Plaintext".getBytes(StandardCharsets.UTF_16LE);

  private static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }

  /** MS-NLMP 4.2.2. */
  @Test
  void version1_ofTheDocument_givesItsValues() {
    var version1 = new NtlmV1(HASH, false);

    assertThat(hex(HASH.toByteArray())).isEqualTo("a4f49c406510bdcab6824ee7c30fd852");
    assertThat(hex(version1.sessionBaseKey())).isEqualTo("d87262b0cde4b1cb7499becccdf10784");
    assertThat(hex(version1.response(SERVER_CHALLENGE, new byte[24])))
        .isEqualTo("67c43011f30298a2ad35ece64f16331c44bdbed927841f94");
    var key = version1.keyExchangeKey(SERVER_CHALLENGE, new byte[24]);
    assertThat(key).isEqualTo(version1.sessionBaseKey());
    assertThat(hex(new Rc4(key).apply(RANDOM_SESSION_KEY))).isEqualTo("518822b1b3f350c8958682ecbb3e3cb7");
  }

  /** MS-NLMP 4.2.3. */
  @Test
  void version1_withClientChallenge_givesTheDocumentsValues() {
    var version1 = new NtlmV1(HASH, true);
    var lmField = Arrays.copyOf(CLIENT_CHALLENGE, 24);

    assertThat(hex(version1.response(SERVER_CHALLENGE, lmField)))
        .isEqualTo("7537f803ae367128ca458204bde7caf81e97ed2683267232");
    assertThat(hex(version1.keyExchangeKey(SERVER_CHALLENGE, lmField)))
        .isEqualTo("eb93429a8bd952f8b89c55b87f475edc");
  }

  /** MS-NLMP 4.2.3.4: no key exchange, keys cut to 56 bits. */
  @Test
  void signature_withShortKeysAndNoKeyExchange_isTheDocuments() {
    var integrity = new NtlmIntegrity(new NegotiateFlags(0x820A8233),
        HEX.parseHex("eb93429a8bd952f8b89c55b87f475edc"), false);
    var handle = new Rc4(integrity.sealingKey(false));

    assertThat(hex(integrity.sealingKey(false))).isEqualTo("04dd7f014d8504d265a25cc86a3a7c06");
    assertThat(hex(integrity.signingKey(false))).isEqualTo("60e799be5c72fc92922ae8ebe961fb8d");
    assertThat(hex(handle.apply(PLAINTEXT))).isEqualTo("a02372f6530273f3aa1eb90190ce5200c99d");
    assertThat(hex(integrity.signature(handle, integrity.signingKey(false), PLAINTEXT)))
        .isEqualTo("01000000ff2aeb52f681793a00000000");
  }

  /** MS-NLMP 4.2.4. */
  @Test
  void version2_ofTheDocument_givesItsValues() {
    var version2 = new NtlmV2(HASH, "User", "Domain");
    var rest = HEX
        .parseHex("01010000000000000000000000000000aaaaaaaaaaaaaaaa0000000002000c0044006f006d00610069006e00"
            + "01000c005300650072007600650072000000000000000000");

    assertThat(hex(version2.responseKey())).isEqualTo("0c868a403bfd7a93a3001ef22ef02e3f");
    var proof = version2.proof(SERVER_CHALLENGE, rest);
    assertThat(hex(proof)).isEqualTo("68cd0ab851e51c96aabc927bebef6a1c");
    assertThat(hex(version2.lmResponse(SERVER_CHALLENGE, CLIENT_CHALLENGE)))
        .isEqualTo("86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa");
    var key = version2.sessionBaseKey(proof);
    assertThat(hex(key)).isEqualTo("8de40ccadbc14a82f15cb0ad0de95ca3");
    assertThat(hex(new Rc4(key).apply(RANDOM_SESSION_KEY))).isEqualTo("c5dad2544fc9799094ce1ce90bc9d03e");
  }

  /** MS-NLMP 4.2.4.4. */
  @Test
  void signature_withKeyExchange_isTheDocuments() {
    var integrity = new NtlmIntegrity(new NegotiateFlags(0xE28A8233), RANDOM_SESSION_KEY, false);
    var handle = new Rc4(integrity.sealingKey(false));

    assertThat(hex(integrity.sealingKey(false))).isEqualTo("59f600973cc4960a25480a7c196e4c58");
    assertThat(hex(integrity.signingKey(false))).isEqualTo("4788dc861b4782f35d43fd98fe1a2d39");
    assertThat(hex(handle.apply(PLAINTEXT))).isEqualTo("54e50165bf1936dc996020c1811b0f06fb5f");
    assertThat(hex(integrity.signature(handle, integrity.signingKey(false), PLAINTEXT)))
        .isEqualTo("010000007fb38ec5c55d497600000000");
  }

  @Test
  void proofOfEitherEnd_convincesTheOtherAndNotItself() {
    for (int flags : new int[]{0xE28A8233, 0x820A8233, 0x000A8233}) {
      var client = new NtlmIntegrity(new NegotiateFlags(flags), RANDOM_SESSION_KEY, false);
      var server = new NtlmIntegrity(new NegotiateFlags(flags), RANDOM_SESSION_KEY, true);

      assertThat(server.verify(PLAINTEXT, client.mic(PLAINTEXT))).isTrue();
      assertThat(client.verify(PLAINTEXT, server.mic(PLAINTEXT))).isTrue();
      assertThat(server.verify(PLAINTEXT, client.mic(SERVER_CHALLENGE))).isFalse();
      assertThat(server.verify(PLAINTEXT, new byte[0])).isFalse();
      assertThat(server.verify(PLAINTEXT, server.mic(PLAINTEXT))).isFalse();
    }
  }
}
