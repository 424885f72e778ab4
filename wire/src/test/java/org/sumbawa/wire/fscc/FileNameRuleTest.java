package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "a b", " a", "a.", "a ", "...", "é", "\uD83D\uDE00", "a+b,c;d=[e]"})
  void fileName_ofLegalCharacters_isOne(String name) {
    assertThat(FileNameRule.isFileName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a\\b", "a/b", "a:b", "a|b", "a<b", "a>b", "a*b", "a?b", "a\"b"})
  void fileName_ofOthers_isNone(String name) {
    assertThat(FileNameRule.isFileName(name)).isFalse();
  }

  @Test
  void fileName_withControlCharacters_isNone() {
    for (char c = 0; c < 0x20; c++) {
      assertThat(FileNameRule.isFileName("a" + c)).isFalse();
    }
    assertThat(FileNameRule.isFileName("\u007f")).isTrue();
    assertThat(FileNameRule.isFileName("\uD83D")).as("half a character").isTrue();
  }

  @Test
  void names_haveTheirLengths() {
    assertThat(FileNameRule.isFileName("a".repeat(255))).isTrue();
    assertThat(FileNameRule.isFileName("a".repeat(256))).isFalse();
    assertThat(FileNameRule.isPattern("*".repeat(255))).isTrue();
    assertThat(FileNameRule.isPattern("*".repeat(256))).isFalse();
    assertThat(FileNameRule.isStreamName("a".repeat(255))).isTrue();
    assertThat(FileNameRule.isStreamName("a".repeat(256))).isFalse();
    assertThat(FileNameRule.isShareName("a".repeat(80))).isTrue();
    assertThat(FileNameRule.isShareName("a".repeat(81))).isFalse();
  }

  @Test
  void pattern_mayHaveWildcardsAndBeADotName() {
    assertThat(FileNameRule.isPattern("*?<>\".")).isTrue();
    assertThat(FileNameRule.isPattern("..")).isTrue();
    assertThat(FileNameRule.isPattern("")).isFalse();
    assertThat(FileNameRule.isPattern("a\\*")).isFalse();
    assertThat(FileNameRule.isPattern("a:*")).isFalse();
    assertThat(FileNameRule.isPattern("a|*")).isFalse();
  }

  @Test
  void streamName_mayHaveMoreThanAFileName() {
    assertThat(FileNameRule.isStreamName("a<b>?*\"|\u0001")).isTrue();
    assertThat(FileNameRule.isStreamName("")).isTrue();
    assertThat(FileNameRule.isStreamName("a\u0000")).isFalse();
    assertThat(FileNameRule.isStreamName("a/b")).isFalse();
    assertThat(FileNameRule.isStreamType("")).isFalse();
    assertThat(FileNameRule.isStreamType("$DATA")).isTrue();
    assertThat(FileNameRule.isStreamType("$DA:TA")).isFalse();
  }

  @Test
  void shareName_hasItsOwnForbiddenCharacters() {
    assertThat(FileNameRule.isShareName("IPC$")).isTrue();
    assertThat(FileNameRule.isShareName("my share")).isTrue();
    for (char c : "\"\\/[]:|<>+=;,*?\u0001".toCharArray()) {
      assertThat(FileNameRule.isShareName("a" + c)).as("a" + c).isFalse();
    }
    assertThat(FileNameRule.isShareName("")).isFalse();
  }
}
