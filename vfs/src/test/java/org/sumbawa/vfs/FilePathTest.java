package org.sumbawa.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilePathTest {

  @Test
  void path_ofNames_tellsItsParts() {
    var path = FilePath.of("a", "b").withStream("s");
    assertThat(path).hasToString("a\\b:s");
    assertThat(path.name()).isEqualTo("b");
    assertThat(path.parent()).isEqualTo(FilePath.of("a"));
    assertThat(path.file()).isEqualTo(FilePath.of("a", "b"));
    assertThat(path.isRoot()).isFalse();
    assertThat(path.child("c")).isEqualTo(FilePath.of("a", "b", "c"));
  }

  @Test
  void root_hasNeitherNameNorParent() {
    assertThat(FilePath.ROOT.isRoot()).isTrue();
    assertThat(FilePath.ROOT.name()).isEmpty();
    assertThat(FilePath.ROOT.parent()).isEqualTo(FilePath.ROOT);
    assertThat(FilePath.ROOT).hasToString("");
    assertThat(FilePath.ROOT.withStream("s").isRoot()).isFalse();
  }

  @Test
  void startsWith_folder_isTrueBeneathIt() {
    var path = FilePath.of("a", "b");
    assertThat(path.startsWith(FilePath.ROOT)).isTrue();
    assertThat(path.startsWith(FilePath.of("a"))).isTrue();
    assertThat(path.startsWith(path)).isTrue();
    assertThat(path.startsWith(FilePath.of("A"))).isFalse();
    assertThat(path.startsWith(FilePath.of("a", "b", "c"))).isFalse();
  }
}
