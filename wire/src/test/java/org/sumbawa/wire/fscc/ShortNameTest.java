package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "README.TXT", "readme.txt", "12345678.123", "A~1.B", "a-b_c.d"})
  void name_thatIsShort_needsNoOther(String name) {
    assertThat(ShortName.isShortName(name)).isTrue();
    assertThat(ShortName.generate(name, taken -> false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789", "a.b.c", "a.1234", ".a", "a.", "a b", "é", "long name.html", "...a",
      "日本語.テキスト", "a\uD83D\uDE00.x"})
  void name_thatIsLong_getsAShortOne(String name) {
    assertThat(ShortName.isShortName(name)).isFalse();
    assertThat(ShortName.generate(name, taken -> false)).hasValueSatisfying(made -> {
      assertThat(ShortName.isShortName(made)).as(made).isTrue();
      assertThat(made).isUpperCase();
    });
  }

  @Test
  void name_withCharactersThatDosDoesNotKnow_getsAnother() {
    assertThat(ShortName.isShortName("a+b")).isTrue();
    assertThat(ShortName.generate("a+b=c", taken -> false))
        .hasValueSatisfying(made -> assertThat(made).startsWith("A_").doesNotContain("+", "="));
  }

  @Test
  void shortName_keepsBeginningAndExtension() {
    assertThat(ShortName.generate("Program Files.html", taken -> false))
        .hasValueSatisfying(made -> assertThat(made).matches("PR[0-9A-Z]{4}~1\\.HTM"));
  }

  @Test
  void shortName_isTheSameWheneverItIsMade() {
    assertThat(ShortName.generate("Long File Name", taken -> false))
        .isEqualTo(ShortName.generate("long file name", taken -> false));
  }

  @Test
  void shortName_thatIsTaken_makesWayForAnother() {
    var taken = new HashSet<String>();
    for (int i = 0; i < 2000; i++) {
      var made = ShortName.generate("one long name", taken::contains).orElseThrow();
      assertThat(ShortName.isShortName(made)).as(made).isTrue();
      assertThat(taken.add(made)).as(made).isTrue();
    }
  }

  @Test
  void shortNames_ofManyFiles_hardlyEverMeet() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      made.add(ShortName.generate("report of day " + i + ".docx", taken -> false).orElseThrow());
    }
    assertThat(made).hasSizeGreaterThan(990);
  }

  @Test
  void shortName_whenAllAreTaken_isNone() {
    assertThat(ShortName.generate("one long name", taken -> true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A long name.text", "x.y.z", ".hidden", "a b", "ümlaut.c", "+.+", "Read Me First"})
  void generated_always_looksSo(String name) {
    assertThat(ShortName.generate(name, taken -> false)).hasValueSatisfying(made -> {
      assertThat(ShortName.mayBeGenerated(made)).isTrue();
      assertThat(ShortName.mayBeGenerated(made.toLowerCase(Locale.ROOT))).isTrue();
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"readme.txt", "~$letter.doc", "~WRD0001.tmp", "a~b", "backup~", "longer-name~1.txt",
      "a.b~1", "file~1.jpeg2"})
  void otherNames_never_lookGenerated(String name) {
    assertThat(ShortName.mayBeGenerated(name)).isFalse();
  }
}
