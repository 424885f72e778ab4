package org.sumbawa.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {

  @ParameterizedTest
  @CsvSource({"127.0.0.1:4450,127.0.0.1,4450", "[::1]:0,::1,0", "::1,::1,445", "localhost,localhost,445",
      "*:445,*,445", "4450,*,4450", ":4450,*,4450", "[fe80::1],fe80::1,445"})
  void parse_address_isRead(String text, String host, int port) {
    assertThat(ListenAddress.parse(text)).isEqualTo(new ListenAddress(host, port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host:", "host:x", "host:65536", "[::1", "[::1]x", "99999"})
  void parse_whatIsNone_isRefused(String text) {
    assertThatThrownBy(() -> ListenAddress.parse(text)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must ");
  }

  @Test
  void resolve_star_isEveryAddress() {
    assertThat(ListenAddress.parse("*:4450").resolve().getAddress().isAnyLocalAddress()).isTrue();
  }

  @Test
  void toString_always_readsBack() {
    for (var text : new String[]{"127.0.0.1:4450", "[::1]:0", "*:445"}) {
      assertThat(ListenAddress.parse(text)).hasToString(text);
    }
  }
}
