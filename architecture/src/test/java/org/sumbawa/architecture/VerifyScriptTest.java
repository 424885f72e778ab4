package org.sumbawa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} says when it cannot install what the tests drive. */
class VerifyScriptTest {
  /** The script's own function, with an installer that fails; nothing is done to this machine. */
  private static final String SCRIPT = """
      set -euo pipefail
      eval "$(sed -n '/^install_packages()/,/^}/p' "$0")"
      id() { echo 0; }
      apt-get() { :; }
      as_root() {
        case "$*" in
          *"apt-get -qq $fails"* | *apt-get*" $fails "*) return 100 ;;
          tee* | debconf*) cat >/dev/null ;;
        esac
      }
      install_packages 'one another'
      echo 'went on'
      """;

  @TempDir
  private Path folder = Path.of("");

  @Test
  void packages_thatCannotBeInstalled_areNamedWithWhatToCheck() throws Exception {
    for (var step : new String[]{"update", "install"}) {
      assertThat(run(step)).isEqualTo(3);
      assertThat(Files.readString(folder.resolve("words")))
          .endsWith("verify: could not install one another: check the network and the package sources\n");
    }
    assertThat(run("nothing")).isZero();
    assertThat(Files.readString(folder.resolve("words"))).endsWith("went on\n");
  }

  private int run(String failing) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("bash", "-c", SCRIPT, Sources.ROOT.resolve("verify").toString())
        .redirectErrorStream(true).redirectOutput(folder.resolve("words").toFile());
    builder.environment().put("fails", failing);
    return builder.start().waitFor();
  }
}
