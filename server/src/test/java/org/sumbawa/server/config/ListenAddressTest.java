package org.sumbawa.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {

  @ParameterizedTest
  @CsvSource({"127.0.0.1:4450,127.0.0.1,4450", "[::1]:0,::1,0", "::1,::1,445", "localhost,localhost,445",
      "*:445,*,445", "4450,*,4450", ":4450,*,4450", "[fe80::1],fe80::1,445", "2001:db8::,2001:db8::,445",
      "fe80::a:1c,fe80::a:1c,445"})
  void parse_address_isRead(String text, String host, int port) {
    assertThat(ListenAddress.parse(text)).isEqualTo(new ListenAddress(host, port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host:", "host:x", "host:65536", "[::1", "[::1]x", "99999"})
  void parse_whatIsNone_isRefused(String text) {
    assertThatThrownBy(() -> ListenAddress.parse(text)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must ");
  }

  @ParameterizedTest
  @CsvSource({"::1:4451,[::1]:4451", "2001:db8::5:445,[2001:db8::5]:445"})
  void parse_ipv6WithAPortButNoBrackets_saysHowToWriteIt(String text, String brackets) {
    assertThatThrownBy(() -> ListenAddress.parse(text))
        .hasMessage("must have its IPv6 address in brackets, as " + brackets + ", not \"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1:445,127.0.0.1:445,127.0.0.1:445 is given twice",
      "*:445,127.0.0.1:445,127.0.0.1:445 and *:445 mean the same place",
      "HOST:445,host:445,host:445 and HOST:445 mean the same place", "127.0.0.1:445,127.0.0.2:445,",
      "127.0.0.1:445,127.0.0.1:446,", "127.0.0.1:0,127.0.0.1:0,"})
  void conflicts_ofTwoAddresses_areThoseThatExcludeEachOther(String one, String other, String conflict) {
    assertThat(HostSettings.conflicts(List.of(ListenAddress.parse(one), ListenAddress.parse(other))))
        .isEqualTo(Stream.ofNullable(conflict).toList());
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
