package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;

class ShareOptionTest {
  @TempDir
  Path folder;

  @Test
  void parse_nameAndPath_isAShareWithDefaults() {
    assertThat(ShareOption.parse("docs=" + folder))
        .isEqualTo(ShareSettings.folder("docs", folder.toString()));
  }

  @Test
  void parse_allWords_setsThem() {
    var share = ShareOption.parse("docs=" + folder + ",readonly,ENCRYPT,guest");
    assertThat(share)
        .isEqualTo(ShareSettings.folder("docs", folder.toString()).with(SettingsCatalog.READ_ONLY, true)
            .with(SettingsCatalog.SHARE_ENCRYPT_DATA, true).with(SettingsCatalog.GUEST, true));
  }

  @Test
  void parse_pathWithCommaAndEquals_isKept() throws IOException {
    var odd = Files.createDirectory(folder.resolve("a,b=c"));
    assertThat(ShareOption.parse("odd=" + odd + ",guest").path()).isEqualTo(odd.toString());
  }

  @Test
  void parse_relativePath_becomesAbsolute() {
    assertThat(ShareOption.parse("here=.").path()).isEqualTo(Path.of("").toAbsolutePath().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs", "=path", "docs="})
  void parse_whatIsNoShare_saysTheForm(String text) {
    assertThatThrownBy(() -> ShareOption.parse(text)).hasMessageContaining("NAME=PATH[,readonly]");
  }

  @Test
  void parse_missingFolder_saysWhichAndWhatMayFollow() {
    assertThatThrownBy(() -> ShareOption.parse("docs=" + folder + ",readonyl"))
        .hasMessage("there is no folder " + folder
            + ",readonyl; after a path may come ,readonly ,encrypt ,guest ,available");
    assertThatThrownBy(() -> ShareOption.parse("docs=" + folder + "/none"))
        .hasMessage("there is no folder " + folder + "/none");
  }

  @Test
  void parse_file_isRefused() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> ShareOption.parse("docs=" + file)).hasMessage(file + " is not a folder");
  }
}
