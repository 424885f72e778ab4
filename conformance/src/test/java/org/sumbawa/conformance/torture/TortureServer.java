package org.sumbawa.conformance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.sumbawa.conformance.peer.EventLog;
import org.sumbawa.conformance.peer.Program;
import org.sumbawa.conformance.peer.WorldServer;

/** A server as the torture suite wants it: a folder of the disk, shared in several ways, and two users. */
final class TortureServer {
  private static final String CONFIGURATION = """
      [server]
      smb2DialectMin = "SMB202"
      requireSecuritySignature = false
      failedLogonLimit = 1000000
      nullSessionPipes = ["srvsvc"]

      [[share]]
      name = "disk"
      path = "disk"

      [[share]]
      name = "share"
      path = "disk"

      [[share]]
      name = "hideunread"
      path = "disk"
      folderEnumerationMode = "AccessBased"

      [[share]]
      name = "noperm"
      path = "noperm"

      [events]
      channels = ["Analytic"]
      jsonLines = "events.jsonl"
      maxFileSize = "4GiB"
      """;

  private final Path disk;
  private final WorldServer server;
  private final EventLog events;
  private final Smbtorture suite;

  private TortureServer(Path folder) throws IOException, InterruptedException {
    disk = Files.createDirectories(folder.resolve("disk"));
    Files.createDirectories(folder.resolve("noperm"));
    var configuration = Files.writeString(folder.resolve("sumbawa.toml"), CONFIGURATION);
    events = new EventLog(folder.resolve("events.jsonl"));
    server = WorldServer.serve(folder, "--config", configuration.toString(), "--user", "smbtest:Passw0rd1",
        "--user", "smbtest2:Passw0rd2");
    suite = new Smbtorture(new Program(Files.createDirectories(folder.resolve("home"))), server.address(),
        "disk", "smbtest%Passw0rd1", "smbtest2%Passw0rd2");
  }

  /** Starts one in a folder that is empty. */
  static TortureServer start(Path folder) throws IOException, InterruptedException {
    return new TortureServer(folder);
  }

  /** The suite against this server. */
  Smbtorture suite() {
    return suite;
  }

  /** Runs a test on an empty share, whatever the one before left there. */
  Smbtorture.Result run(String test) throws IOException, InterruptedException {
    empty();
    return suite.run(test);
  }

  /** Ends it; nothing may have gone wrong, nothing may have been left open. */
  void finish() throws IOException, InterruptedException {
    try (server) {
      events.awaitNothingOpen();
      assertThat(server.stop()).isZero();
      server.assertNothingWentWrong();
      events.assertAllEnded();
    }
  }

  private void empty() throws IOException {
    try (var paths = Files.walk(disk)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(disk)).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
