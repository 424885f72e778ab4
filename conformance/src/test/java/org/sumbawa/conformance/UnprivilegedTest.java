package org.sumbawa.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.conformance.peer.OrdinaryUser;
import org.sumbawa.conformance.peer.Program;
import org.sumbawa.conformance.peer.WorldServer;

/** A server of somebody who may not use ports below 1024, on a machine where both usual ports are free. */
class UnprivilegedTest {
  @TempDir
  Path folder;

  @Test
  void serve_withoutListen_listensAt4450AndSaysWhy() throws Exception {
    try (var server = WorldServer.serveAs(new OrdinaryUser(), folder, "--share", "docs=" + docs(), "--user",
        "alice:secret")) {
      assertThat(server.out()).isEqualTo("listening on 0.0.0.0:4450\n");
      assertThat(server.err()).contains("this user may not listen at port 445; listening at 4450 instead");
      assertThat(server.stop()).isZero();
    }
  }

  @Test
  void serve_atALowPort_saysWhatToDo() throws Exception {
    var command = WorldServer.command("serve", "--listen", "0.0.0.0:445", "--share", "docs=" + docs(),
        "--user", "alice:secret");
    var outcome = new Program(folder).run(Duration.ofMinutes(1), new OrdinaryUser().running(command));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("sumbawa: cannot listen at 0.0.0.0:445: this user may not use ports below 1024;")
        .contains("--listen '0.0.0.0:4450'", "net.ipv4.ip_unprivileged_port_start=445");
  }

  @Test
  void serve_aFolderThatMayNotBeRead_saysSo() throws Exception {
    var docs = docs();
    assertThat(refused(docs, "-wx------"))
        .isEqualTo("sumbawa: share docs: the server's user may not read " + docs + "\n");
    assertThat(refused(docs, "---------")).startsWith("sumbawa: share docs: the server's user may not ");
  }

  @Test
  void serve_aFolderThatMayNotBeWritten_saysWhatFollows() throws Exception {
    var docs = docs();
    Files.setPosixFilePermissions(docs, PosixFilePermissions.fromString("r-x------"));
    try (var server = WorldServer.serveAs(new OrdinaryUser(), folder, "--share", "docs=" + docs, "--user",
        "alice:secret")) {
      assertThat(server.err()).contains("share docs: The server's user may not make files in this folder");
    }
  }

  private String refused(Path docs, String mode) throws IOException, InterruptedException {
    Files.setPosixFilePermissions(docs, PosixFilePermissions.fromString(mode));
    var command = WorldServer.command("serve", "--listen", "0.0.0.0:0", "--share", "docs=" + docs, "--user",
        "alice:secret");
    var outcome = new Program(folder).run(Duration.ofMinutes(1), new OrdinaryUser().running(command));
    assertThat(outcome.status()).isEqualTo(1);
    Files.setPosixFilePermissions(docs, PosixFilePermissions.fromString("rwx------"));
    return outcome.err();
  }

  private Path docs() throws IOException {
    return Files.createDirectories(folder.resolve("docs"));
  }
}
