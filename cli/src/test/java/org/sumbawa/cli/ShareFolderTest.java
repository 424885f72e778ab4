package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.local.LocalFileSystem;
import org.sumbawa.vfs.portable.PortableFileSystem;

/** What a share's folder is served as, here and on hosts whose kernel is not known. */
class ShareFolderTest {
  @TempDir
  Path folder;

  private final StringWriter err = new StringWriter();

  @Test
  void folder_onAHostThatIsKnown_isServedWithAllAbilities() throws Failure {
    try (var files = ShareFolder.open(share(folder), new PrintWriter(err), true)) {
      assertThat(files).isInstanceOf(LocalFileSystem.class);
      assertThat(files.abilities()).contains(Ability.NAMED_STREAMS);
    }
  }

  @Test
  void folder_onAnotherHost_isServedWithAWarning() throws Failure {
    try (var files = ShareFolder.open(share(folder), new PrintWriter(err), false)) {
      assertThat(files).isInstanceOf(PortableFileSystem.class);
    }
    assertThat(err.toString()).startsWith("sumbawa: share docs: on this system clients find no named streams")
        .contains("serve it from Linux");
  }

  @Test
  void folder_thatIsNotThere_isNamed() {
    var missing = folder.resolve("missing");
    for (boolean local : new boolean[]{true, false}) {
      assertThatThrownBy(() -> ShareFolder.open(share(missing), new PrintWriter(err), local))
          .isInstanceOf(Failure.class).hasMessageContaining("share docs: ")
          .hasMessageContaining(missing.toString());
    }
  }

  private static ShareSettings share(Path path) {
    return ShareSettings.folder("docs", path.toString());
  }
}
