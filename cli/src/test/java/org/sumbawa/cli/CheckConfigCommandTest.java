package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckConfigCommandTest {
  @TempDir
  Path folder;

  @Test
  void check_faultyFile_tellsEverythingAndStillWhatIsInForce() throws IOException {
    var file = Files.writeString(folder.resolve("f.toml"),
        "[server]\nencrpytData = true\nmaxOpens = 0\nrequireSecuritySignature = false\n");
    var run = CommandRun.of("check-config", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(
        file + ":2: error: [server] has no setting encrpytData; the nearest known one is" + " encryptData",
        file + ":3: error: maxOpens", "warning: requireSecuritySignature = false");
    assertThat(run.out()).contains("requireSecuritySignature = false\n", "maxOpens = 65536  # default\n");
  }

  @Test
  void check_goodFile_endsWithZero() throws IOException {
    var file = Files.writeString(folder.resolve("f.toml"), "[[share]]\nname = 'docs'\npath = '.'\n");
    var run = CommandRun.of("check-config", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("path = \"" + folder + "\"");
  }

  @Test
  void check_missingFile_saysSo() {
    var run = CommandRun.of("check-config", folder.resolve("none").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("sumbawa: there is no configuration file " + folder.resolve("none") + "\n");
  }
}
