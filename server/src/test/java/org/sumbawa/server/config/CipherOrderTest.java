package org.sumbawa.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.crypto.Cipher;

class CipherOrderTest {

  @Test
  void parse_knownNames_keepsTheirOrder() {
    var order = CipherOrder.parse(List.of("aes_256_ccm", "AES_128_GCM"));
    assertThat(order.ciphers()).containsExactly(Cipher.AES_256_CCM, Cipher.AES_128_GCM);
    assertThat(order.valid()).isTrue();
  }

  @Test
  void parse_unusableLists_fallsBackToTheDefaultAndRemembersThem() {
    for (var names : List.of(List.of("AES_128_GCM", "ROT13"), List.of("AES_128_GCM", "AES_128_GCM"),
        List.<String>of())) {
      var order = CipherOrder.parse(names);
      assertThat(order.ciphers()).isEqualTo(CipherOrder.DEFAULT.ciphers());
      assertThat(order.valid()).isFalse();
    }
    assertThat(CipherOrder.parse(List.of("ROT13")).rejected()).isEqualTo("ROT13");
  }
}
