package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoClassTest {

  /** The sizes that a Windows server insists on. */
  @ParameterizedTest
  @CsvSource({"4, 40", "5, 24", "6, 8", "7, 4", "8, 4", "14, 8", "16, 4", "17, 4", "18, 104", "21, 8",
      "22, 32", "23, 8", "24, 40", "28, 16", "34, 56", "35, 8", "59, 24"})
  void fileInfoClass_hasItsFixedSize(int number, int size) {
    assertThat(FileInfoClass.of(number)).hasValueSatisfying(each -> {
      assertThat(each.number()).isEqualTo(number);
      assertThat(each.fixedSize()).isEqualTo(size);
      assertThat(each.isQuery()).isTrue();
    });
  }

  @ParameterizedTest
  @CsvSource({"4", "10", "11", "13", "14", "15", "16", "19", "20", "23", "39", "40", "64", "65"})
  void fileInfoClass_thatMayBeSet_saysSo(int number) {
    assertThat(FileInfoClass.of(number)).hasValueSatisfying(each -> assertThat(each.isSet()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({"0", "30", "41", "47", "49", "52", "66", "77", "82", "100", "255", "-1"})
  void fileInfoClass_thatIsInNoTable_isNone(int number) {
    assertThat(FileInfoClass.of(number)).isEmpty();
  }

  @Test
  void fileInfoClass_ofAFolderEntry_isNeitherAskedNorSet() {
    assertThat(FileInfoClass.of(37)).hasValueSatisfying(each -> {
      assertThat(each.isQuery()).isFalse();
      assertThat(each.isSet()).isFalse();
      assertThat(each.use()).isEqualTo(FileInfoClass.Use.ENUMERATE);
    });
  }

  @ParameterizedTest
  @CsvSource({"1, 24", "3, 24", "4, 8", "5, 16", "6, 48", "7, 32", "8, 64", "11, 28"})
  void fsInfoClass_hasItsFixedSize(int number, int size) {
    assertThat(FsInfoClass.of(number)).hasValueSatisfying(each -> {
      assertThat(each.number()).isEqualTo(number);
      assertThat(each.fixedSize()).isEqualTo(size);
      assertThat(each.isQuery()).isTrue();
      assertThat(each.isSet()).isEqualTo(number == 6 || number == 8);
    });
  }

  @Test
  void fsInfoClass_thatIsInNoTable_isNone() {
    assertThat(FsInfoClass.of(0)).isEmpty();
    assertThat(FsInfoClass.of(12)).isEmpty();
  }
}
