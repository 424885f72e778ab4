package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameCaseTest {

  @Test
  void names_areFoldedUnitByUnit() {
    assertThat(NameCase.upper("aZ1é\u0436ÿ")).isEqualTo("AZ1É\u0416\u0178");
    assertThat(NameCase.upper("straße")).isEqualTo("STRAßE");
    assertThat(NameCase.upper("\uD801\uDC28")).isEqualTo("\uD801\uDC28");
    assertThat(NameCase.upper("ABC")).isSameAs("ABC");
  }

  @Test
  void names_outsideAscii_neverBecomeAscii() {
    for (int c = 0x80; c <= 0xFFFF; c++) {
      assertThat(NameCase.upper((char) c)).isGreaterThanOrEqualTo((char) 0x80);
    }
    assertThat(NameCase.same("\u0131", "i")).isFalse();
    assertThat(NameCase.same("\u017F", "s")).isFalse();
  }

  @Test
  void names_thatDifferInCaseOnly_areTheSame() {
    assertThat(NameCase.same("aBé", "AbÉ")).isTrue();
    assertThat(NameCase.same("ab", "abc")).isFalse();
    assertThat(NameCase.same("ab", "ac")).isFalse();
  }
}
