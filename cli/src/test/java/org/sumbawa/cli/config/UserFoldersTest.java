package org.sumbawa.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {
  private static final Path HOME = Path.of("alices");

  @TempDir
  Path runtime;

  @Test
  void folders_ofAUserWhoIsLoggedIn_areThoseOfTheLoginFirst() {
    var folders = UserFolders.of(Map.of("XDG_RUNTIME_DIR", runtime.toString()), "alice", HOME);
    assertThat(folders.configuration()).isEqualTo(HOME.resolve(".config/sumbawa"));
    assertThat(folders.runtime()).containsExactly(runtime.resolve("sumbawa"),
        HOME.resolve(".config/sumbawa/run"));
  }

  @Test
  void folders_ofAUserWhoIsNot_areAtHome() {
    for (var gone : new String[]{"", runtime.resolve("gone").toString()}) {
      var folders = UserFolders.of(Map.of("XDG_RUNTIME_DIR", gone, "XDG_CONFIG_HOME", "c"), "alice", HOME);
      assertThat(folders.configuration()).isEqualTo(Path.of("c/sumbawa"));
      assertThat(folders.runtime()).containsExactly(Path.of("c/sumbawa/run"));
    }
  }

  @Test
  void folders_ofRoot_areTheSystemsWhoeverCalledIt() {
    var folders = UserFolders.of(Map.of("XDG_RUNTIME_DIR", runtime.toString()), "root", HOME);
    assertThat(folders.runtime()).singleElement().asString().endsWith("/run/sumbawa");
  }
}
