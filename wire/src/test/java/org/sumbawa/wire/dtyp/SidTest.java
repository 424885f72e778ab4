package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

class SidTest {

  @Test
  void encode_administrators_isLiteral() {
    assertThat(Sid.BUILTIN_ADMINISTRATORS.encoded())
        .isEqualTo(Bytes.hex("01 02 000000000005 20000000 20020000"));
    assertThat(Sid.EVERYONE.encoded()).isEqualTo(Bytes.hex("01 01 000000000001 00000000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"S-1-5-21-4294967295-1-2-500", "S-1-1-0", "S-1-22-1-1000", "S-1-4294967295-7",
      "S-1-0x123456789ABC-1", "S-1-5", "S-1-0x000100000000-0-0"})
  void parse_canonicalText_formatsTheSame(String text) {
    assertThat(Sid.parse(text)).hasToString(text);
  }

  @Test
  void parse_otherSpellings_areUnderstood() {
    assertThat(Sid.parse("s-1-0x5-18")).isEqualTo(Sid.LOCAL_SYSTEM);
    assertThat(Sid.parse("S-1-0xABCDEF012345-1").authority()).isEqualTo(0xABCDEF012345L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "S", "S-1", "S-2-5-18", "S-1--1", "S-1-5-", "S-1-5-4294967296", "S-1-5-+1",
      "S-1-5-x", "S-1-0x1000000000000-1", "X-1-5-18", "S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16"})
  void parse_anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> Sid.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"02 01 000000000001 00000000", "01 10 000000000001", "01 01 000000000001 000000",
      ""})
  void decode_notASid_isMalformed(String hex) {
    assertThatThrownBy(() -> Sid.decode(WireReader.of(Bytes.hex(hex)))).isInstanceOf(Malformed.class);
  }

  @Test
  void unixPrincipals_ofNumbers_areSambas() {
    assertThat(Sid.unixUser(1000)).hasToString("S-1-22-1-1000");
    assertThat(Sid.unixGroup(100)).hasToString("S-1-22-2-100");
    assertThat(Sid.unixUser(-2)).hasToString("S-1-22-1-4294967294");
    assertThat(Sid.unixUser(1000).isChildOf(Sid.UNIX_USERS)).isTrue();
    assertThat(Sid.unixUser(1000).isChildOf(Sid.UNIX_GROUPS)).isFalse();
    assertThat(Sid.UNIX_USERS.isChildOf(Sid.UNIX_USERS)).isFalse();
  }

  @Test
  void domain_andRelativeIdentifier_makeTheWhole() {
    var user = Sid.parse("S-1-5-21-1-2-3-1104");
    assertThat(user.rid()).isEqualTo(1104);
    assertThat(user.domain()).hasToString("S-1-5-21-1-2-3");
    assertThat(user.domain().child(user.rid())).isEqualTo(user);
    assertThatThrownBy(() -> Sid.of(5).rid()).isInstanceOf(IllegalStateException.class);
    assertThat(Sid.of(5).domain()).isEqualTo(Sid.of(5));
  }

  @Test
  void compareTo_subAuthorities_isUnsigned() {
    assertThat(Sid.of(5, -1)).isGreaterThan(Sid.of(5, 1));
    assertThat(Sid.of(16, 0)).isGreaterThan(Sid.of(5, -1));
    assertThat(Sid.of(5, 1, 0)).isGreaterThan(Sid.of(5, 1));
  }
}
