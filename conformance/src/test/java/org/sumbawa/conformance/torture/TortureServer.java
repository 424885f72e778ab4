package org.sumbawa.conformance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sumbawa.conformance.peer.EventLog;
import org.sumbawa.conformance.peer.Program;
import org.sumbawa.conformance.peer.WorldServer;

/** A server as the torture suite wants it, in a world of its own: folders that are shared in several ways, two users. */
final class TortureServer {
  /** The share that most tests are run on. */
  static final String SHARE = "disk";

  /** Some tests know no other port. */
  private static final String LISTEN = "127.0.0.1:445";
  private static final List<String> FOLDERS = List.of(SHARE, "blocks", "plain");
  private static final String HANDLES = "durableHandles = \"handles\"\n\n";
  private static final String SHARES = """
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

      [[share]]
      name = "always"
      path = "disk"
      continuouslyAvailable = true

      [[share]]
      name = "quiet"
      path = "disk"
      changeNotify = false

      [[share]]
      name = "tidy"
      path = "disk"
      hideFiles = ["hidefile", ".*"]

      [[share]]
      name = "blocks"
      path = "blocks"

      [[share]]
      name = "plain"
      path = "plain"

      [events]
      channels = ["Analytic"]
      jsonLines = "events.jsonl"
      maxFileSize = "4GiB"
      """;

  /** How servers differ. */
  enum Kind {
    /** Lets clients do whatever a test may want to do. */
    ORDINARY("""
        [server]
        smb2DialectMin = "SMB202"
        requireSecuritySignature = false
        failedLogonLimit = 1000000
        nullSessionPipes = ["srvsvc"]

        """),
    /** As servers are when nothing is said. */
    STRICT("");

    private final String settings;

    Kind(String settings) {
      this.settings = settings;
    }

    /** By its name in {@code torture-wishes.tsv}. */
    static Kind named(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  private final PrivateWorld world;
  private final WorldServer server;
  private final EventLog events;
  private final Smbtorture suite;

  private TortureServer(Path folder, Kind kind) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve(SHARE));
    Files.createDirectories(folder.resolve("noperm"));
    var configuration = Files.writeString(folder.resolve("sumbawa.toml"), HANDLES + kind.settings + SHARES);
    events = new EventLog(folder.resolve("events.jsonl"));
    world = new PrivateWorld(folder);
    server = WorldServer.serveWithin(world::around, LISTEN, folder, "--config", configuration.toString(),
        "--user", "smbtest:Passw0rd1", "--user", "smbtest2:Passw0rd2");
    suite = new Smbtorture(new Program(Files.createDirectories(folder.resolve("home"))),
        world.visiting(server), server.address(), "smbtest%Passw0rd1", "smbtest2%Passw0rd2");
  }

  /** Starts one in a folder that is empty. */
  static TortureServer start(Path folder, Kind kind) throws IOException, InterruptedException {
    return new TortureServer(Files.createDirectories(folder), kind);
  }

  /** What the machine cannot do, each with the reason. */
  Map<String, String> missing() throws IOException {
    return world.missing();
  }

  /** Runs a test on empty shares, whatever the one before left there. */
  Smbtorture.Result run(String test, Wishes wishes) throws IOException, InterruptedException {
    for (var name : FOLDERS) {
      empty(world.seenFromOutside(server, name));
    }
    var folder = world.seenFromOutside(server, wishes.share());
    var file = wishes.file();
    if (file.isPresent()) {
      Files.createFile(folder.resolve(file.get()));
    }
    return suite.run(test, wishes, folder);
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

  private static void empty(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(folder)).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
