package org.sumbawa.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  @Test
  void of_misspelling_findsWhatWasMeant() {
    var known = List.of("encryptData", "encryptionCiphers", "requireSecuritySignature");
    assertThat(NearestName.of("encrpytData", known)).contains("encryptData");
    assertThat(NearestName.of("ENCRYPTIONCIPHER", known)).contains("encryptionCiphers");
    assertThat(NearestName.of("requireSigning", known)).contains("requireSecuritySignature");
  }

  @Test
  void of_wordLikeNone_findsNothing() {
    assertThat(NearestName.of("foo", List.of("console", "listen", "encryptData", "level"))).isEmpty();
  }

  @Test
  void of_nothingKnown_findsNothing() {
    assertThat(NearestName.of("x", List.of())).isEmpty();
  }
}
