package org.sumbawa.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/settings.md} to the catalog. To write the page anew: see CONTRIBUTING.md. */
class SettingsPageTest {

  @Test
  void page_inTheRepository_isWhatTheCatalogGives() throws IOException {
    var file = Path.of("").toAbsolutePath().resolveSibling("docs").resolve("settings.md");
    var page = SettingsPage.write();
    if (Boolean.getBoolean("sumbawa.write")) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file)).as("docs/settings.md").isEqualTo(page);
  }
}
