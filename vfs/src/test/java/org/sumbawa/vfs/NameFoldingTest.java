package org.sumbawa.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {

  @ParameterizedTest
  @CsvSource({"name,NAME,true", "größe,GRÖßE,true", "größe,GRÖSSE,false", "σ,Σ,true", "ς,Σ,true", "я,Я,true",
      "ı,I,false", "İ,i,false", "ſ,S,false", "ÿ,Ÿ,true", "a,ab,false", "a,b,false", "漢,漢,true"})
  void same_spellings_areToldFromOthers(String one, String other, boolean same) {
    assertThat(NameFolding.same(one, other)).isEqualTo(same);
    assertThat(NameFolding.fold(one).equals(NameFolding.fold(other))).isEqualTo(same);
  }

  @Test
  void fold_anyUnit_isStable() {
    for (int c = 0; c < 0x1_0000; c++) {
      char folded = NameFolding.fold((char) c);
      assertThat(NameFolding.fold(folded)).as("U+%04X", c).isEqualTo(folded);
    }
  }

  @Test
  void fold_foldedName_isTheSameObject() {
    var name = "ALREADY FOLDED 漢字";
    assertThat(NameFolding.fold(name)).isSameAs(name);
  }
}
