package org.sumbawa.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldAlgorithmsTest {
  private static final HexFormat HEX = HexFormat.of();

  @ParameterizedTest
  @CsvSource({"'', 31d6cfe0d16ae931b73c59d7e0c089c0", "a, bde52cb31de33e46245e05fbdbd6fb24",
      "abc, a448017aaf21d8525fc10ae87aa6729d", "message digest, d9130a8164549fe818874806e1c7014b",
      "abcdefghijklmnopqrstuvwxyz, d79e1c308aa5bbcdeea8ed63df412da9",
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789, 043f8582f241db351ce627e153e7f0e4",
      "12345678901234567890123456789012345678901234567890123456789012345678901234567890, "
          + "e33b4ddc9c38f2199c3e7b164fcc0536"})
  void md4_ofTheExamplesOfRfc1320_isTheirs(String text, String expected) {
    assertThat(HEX.formatHex(Md4.digest(text.getBytes(StandardCharsets.US_ASCII)))).isEqualTo(expected);
  }

  @Test
  void md4_ofAnyLength_isWhatAnotherLibrarySays() {
    Seeds.each(300, random -> {
      var message = Seeds.bytes(random, random.nextInt(300));
      var copy = message.clone();
      var another = new MD4Digest();
      another.update(message, 0, message.length);
      var expected = new byte[16];
      another.doFinal(expected, 0);

      assertThat(Md4.digest(message)).isEqualTo(expected);
      assertThat(message).isEqualTo(copy);
    });
  }

  /** RFC 6229 2: the key 0102030405. */
  @Test
  void rc4_ofTheKnownKey_givesTheKnownStream() {
    var rc4 = new Rc4(HEX.parseHex("0102030405"));

    assertThat(HEX.formatHex(rc4.apply(new byte[16]))).isEqualTo("b2396305f03dc027ccc3524a0a1118a8");
    assertThat(HEX.formatHex(rc4.apply(new byte[16]))).isEqualTo("6982944f18fc82d589c403a47a0d0919");
  }

  @Test
  void rc4_ofAnyKey_isWhatTheJdkSaysAndGoesOnWhereItStopped() {
    Seeds.each(300, random -> {
      var key = Seeds.bytes(random, 5 + random.nextInt(124));
      var message = Seeds.bytes(random, random.nextInt(300));
      int cut = message.length == 0 ? 0 : random.nextInt(message.length);
      var jdk = javax.crypto.Cipher.getInstance("ARCFOUR");
      jdk.init(javax.crypto.Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
      var expected = jdk.doFinal(message);
      var rc4 = new Rc4(key);

      var first = rc4.apply(Arrays.copyOf(message, cut));
      var second = rc4.apply(Arrays.copyOfRange(message, cut, message.length));

      assertThat(HEX.formatHex(first) + HEX.formatHex(second)).isEqualTo(HEX.formatHex(expected));
    });
  }

  @Test
  void rc4_ofNoKey_isRefused() {
    assertThatThrownBy(() -> new Rc4(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rc4(new byte[257])).isInstanceOf(IllegalArgumentException.class);
  }
}
