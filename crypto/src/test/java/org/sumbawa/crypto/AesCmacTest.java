package org.sumbawa.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AesCmacTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] MESSAGE = HEX.parseHex("6bc1bee22e409f96e93d7e117393172a"
      + "ae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710");

  @ParameterizedTest
  @CsvSource({"0, bb1d6929e95937287fa37d129b756746", "16, 070a16b46b4d4144f79bdd9dd04a287c",
      "40, dfa66747de9ae63030ca32611497c827", "64, 51f0bebf7e3b9d92fc49741779363cfe"})
  void mac_ofTheExamplesOfRfc4493_isTheirs(int length, String expected) {
    var cmac = new AesCmac(HEX.parseHex("2b7e151628aed2a6abf7158809cf4f3c"));

    assertThat(HEX.formatHex(cmac.mac(ByteBuffer.wrap(MESSAGE, 0, length)))).isEqualTo(expected);
  }

  @Test
  void mac_ofAnyMessage_isWhatAnotherLibrarySays() {
    Seeds.each(100, random -> {
      var key = Seeds.bytes(random, 16);
      var message = Seeds.bytes(random, Seeds.length(random));
      int cut = message.length == 0 ? 0 : random.nextInt(message.length);
      var cmac = new AesCmac(key);
      for (int again = 0; again < 2; again++) {
        var whole = Seeds.placed(random, message);
        int middle = whole.position() + cut;
        var parts = new ByteBuffer[]{whole.duplicate().limit(middle), whole.duplicate().position(middle)};
        assertThat(cmac.mac(parts)).isEqualTo(another(key, message));
      }
    });
  }

  static byte[] another(byte[] key, byte[] message) {
    var mac = new CMac(AESEngine.newInstance());
    mac.init(new KeyParameter(key));
    mac.update(message, 0, message.length);
    var code = new byte[16];
    mac.doFinal(code, 0);
    return code;
  }
}
