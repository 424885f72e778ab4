package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathComponentTest {

  private static PathComponent parsed(String text) {
    return PathComponent.parse(text).orElseThrow();
  }

  @Test
  void component_isTakenApartAtItsColons() {
    assertThat(parsed("a")).isEqualTo(new PathComponent("a", "", ""));
    assertThat(parsed("a:b")).isEqualTo(new PathComponent("a", "b", ""));
    assertThat(parsed("a:b:$DATA")).isEqualTo(new PathComponent("a", "b", "$DATA"));
    assertThat(parsed("a::$DATA")).isEqualTo(new PathComponent("a", "", "$DATA"));
    assertThat(parsed(":b")).isEqualTo(new PathComponent("", "b", ""));
    assertThat(parsed("::$INDEX_ALLOCATION")).isEqualTo(new PathComponent("", "", "$INDEX_ALLOCATION"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a:", "a::", ":", "::", "a:b:c:d", "a?:b", "a:b/c", "a:b:", "..:b"})
  void component_thatIsNone_isRefused(String text) {
    assertThat(PathComponent.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a:b", "a:b:$DATA", "a::$DATA", ":b"})
  void component_writtenOut_isAsItWasRead(String text) {
    assertThat(parsed(text)).hasToString(text);
  }

  @Test
  void component_saysWhatItMeans() {
    assertThat(parsed("a").isNamedStream()).isFalse();
    assertThat(parsed("a::$DATA").isNamedStream()).isFalse();
    assertThat(parsed("a:b").isNamedStream()).isTrue();
    assertThat(parsed("a:b:$data").isNamedStream()).isTrue();
    assertThat(parsed("a:b:$BITMAP").isNamedStream()).isFalse();
    assertThat(parsed("a:b:$BITMAP").isData()).isFalse();
    assertThat(parsed("a::$INDEX_ALLOCATION").isDirectoryIndex()).isTrue();
    assertThat(parsed("a:$i30:$index_allocation").isDirectoryIndex()).isTrue();
    assertThat(parsed("a:$Q:$INDEX_ALLOCATION").isDirectoryIndex()).isFalse();
    assertThat(parsed("a:$I30").isDirectoryIndex()).isFalse();
    assertThat(PathComponent.streamText("")).isEqualTo("::$DATA");
    assertThat(PathComponent.streamText("b")).isEqualTo(":b:$DATA");
  }
}
