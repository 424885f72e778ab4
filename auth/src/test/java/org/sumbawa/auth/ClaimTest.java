package org.sumbawa.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimTest {

  @Test
  void texts_thatAreTooLong_areCut() {
    var claim = new Claim("a".repeat(32_000), "b".repeat(257), "c".repeat(256), "d");
    assertThat(claim).isEqualTo(new Claim("a".repeat(256), "b".repeat(256), "c".repeat(256), "d"));
  }

  @Test
  void text_whoseEndIsWithinACharacter_isCutBeforeIt() {
    var face = Character.toString(0x1F600);
    assertThat(new Claim("a" + face.repeat(200), "", "", "").userName()).isEqualTo("a" + face.repeat(127));
    assertThat(new Claim(face.repeat(200), "", "", "").userName()).isEqualTo(face.repeat(128));
  }
}
