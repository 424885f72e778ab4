package org.sumbawa.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.server.config.EventSettings;
import org.sumbawa.server.config.HostSettings;
import org.sumbawa.server.config.ListenAddress;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;

class ConfigurationWriterTest {
  @TempDir
  Path folder;

  @Test
  void write_anything_readsBackTheSame() {
    var configuration = new Configuration(
        new HostSettings(List.of(ListenAddress.parse("[::1]:4450")), folder.resolve("accounts").toString(),
            folder.resolve("socket").toString(), folder.resolve("handles").toString()),
        ServerSettings.DEFAULT.with(SettingsCatalog.ENCRYPT_DATA, true).with(SettingsCatalog.ANNOUNCE_COMMENT,
            "a \"quoted\" \\ comment"),
        List.of(ShareSettings.folder("docs", folder.toString()).with(SettingsCatalog.READ_ONLY, true)),
        EventSettings.DEFAULT.with(SettingsCatalog.JSON_LINES, folder.resolve("e.jsonl").toString()));

    var text = ConfigurationWriter.write(configuration);

    var reading = ConfigurationReader.read(text, folder.resolve("f"));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.configuration()).isEqualTo(configuration);
    assertThat(text).contains("encryptData = true\n", "requireSecuritySignature = true  # default\n");
  }
}
