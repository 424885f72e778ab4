package org.sumbawa.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;

class EventAddressTest {

  @ParameterizedTest
  @CsvSource({"192.0.2.7:445,192.0.2.7:445", "[2001:DB8:0:0:1:0:0:1]:445,[2001:db8::1:0:0:1]:445",
      "[::1]:1,[::1]:1", "[2001:db8:0:1:1:1:1:1]:9,[2001:db8:0:1:1:1:1:1]:9",
      "[fe80::1%7]:445,[fe80::1%7]:445", "[::]:5,[::]:5", "host.example:139,host.example:139"})
  void text_ofAnAddress_isCanonicalAndReadBack(String given, String canonical) {
    var address = EventAddress.parse(given);
    assertThat(EventAddress.text(address)).isEqualTo(canonical);
    assertThat(EventAddress.parse(canonical)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "445", ":445", "1.2.3.4:x", "1.2.3.4:70000", "[zz]:1", "999.1.1.1:4"})
  void text_thatIsNoAddress_isRefused(String text) {
    assertThatThrownBy(() -> EventAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void none_inBothForms_staysNone() throws Malformed {
    assertThat(EventAddress.parse(EventAddress.text(EventAddress.NONE))).isEqualTo(EventAddress.NONE);
    assertThat(EventAddress.decode(EventAddress.bytes(EventAddress.NONE))).isEqualTo(EventAddress.NONE);
  }

  @Test
  void bytes_ofBothFamilies_areWhatWindowsToolsExpect() throws Malformed {
    var v4 = new InetSocketAddress("10.10.4.5", 445);
    assertThat(EventAddress.bytes(v4)).isEqualTo(Bytes.hex("020001BD0A0A04050000000000000000"));
    assertThat(EventAddress.decode(EventAddress.bytes(v4))).isEqualTo(v4);
    var v6 = EventAddress.parse("[2001:db8::7]:445");
    assertThat(EventAddress.bytes(v6))
        .isEqualTo(Bytes.hex("170001BD 00000000 20010DB8000000000000000000000007 00000000"));
    assertThat(EventAddress.decode(EventAddress.bytes(v6))).isEqualTo(v6);
  }

  @Test
  void bytes_ofAnotherFamily_areRefused() {
    assertThatThrownBy(() -> EventAddress.decode(Bytes.hex("0500"))).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> EventAddress.decode(Bytes.of(new byte[200]))).isInstanceOf(Malformed.class);
  }
}
