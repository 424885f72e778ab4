package org.sumbawa.conformance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sumbawa.conformance.peer.EventLog;
import org.sumbawa.conformance.peer.PrivateDisk;
import org.sumbawa.conformance.peer.Program;
import org.sumbawa.conformance.peer.Smbclient;
import org.sumbawa.conformance.peer.WorldServer;

/**
 * A server with its defaults on a folder, and a client of it.
 *
 * @param served the folder, as it is seen from here
 * @param local a folder of the client's
 * @param client somebody who may do everything
 */
record DiskServer(WorldServer server, EventLog events, Path served, Path local, Smbclient client) {
  private static final String SHARE = "disk";

  /** Starts one in a folder that is empty. */
  static DiskServer start(Path folder) throws IOException, InterruptedException {
    var served = Files.createDirectories(folder.resolve("served"));
    return of(folder, WorldServer.serve(folder, arguments(folder, served)), served);
  }

  /** Starts one in a folder that is empty, on a disk of its own. */
  static DiskServer start(Path folder, PrivateDisk disk) throws IOException, InterruptedException {
    Files.createDirectories(disk.at());
    var server = WorldServer.serveOn(disk, folder, arguments(folder, disk.at()));
    return of(folder, server, disk.seenFromOutside(server));
  }

  /** Starts one in a folder that is empty, by a user to whom permissions apply. */
  static DiskServer startUnprivileged(Path folder) throws IOException, InterruptedException {
    var served = Files.createDirectories(folder.resolve("served"));
    return of(folder, WorldServer.serveUnprivileged(folder, arguments(folder, served)), served);
  }

  /** What the client says, when all goes well. */
  String does(String... commands) throws IOException, InterruptedException {
    return client.does(SHARE, commands);
  }

  /** What the client says, however it goes. */
  String tries(String... commands) throws IOException, InterruptedException {
    return client.run(SHARE, commands).text();
  }

  /** Lets a program of the machine do something in the folder that is served. */
  void runs(String command) throws IOException, InterruptedException {
    var outcome = client.program().run(Duration.ofSeconds(30),
        List.of("sh", "-c", "cd '" + served + "' && " + command));
    assertThat(outcome.text()).isEmpty();
    assertThat(outcome.succeeded()).isTrue();
  }

  /** Ends the server; nothing may have gone wrong, nothing may have been left open. */
  void finish() throws IOException, InterruptedException {
    events.awaitNothingOpen();
    finishWhileBusy();
  }

  /** Ends the server while clients are at work; still nothing may have gone wrong, and all must have ended. */
  void finishWhileBusy() throws IOException, InterruptedException {
    try (server) {
      assertThat(server.stop()).isZero();
      server.assertNothingWentWrong();
      events.assertAllEnded();
    }
  }

  private static DiskServer of(Path folder, WorldServer server, Path served) throws IOException {
    var local = Files.createDirectories(folder.resolve("local"));
    return new DiskServer(server, new EventLog(folder.resolve("events.jsonl")), served, local,
        Smbclient.of(new Program(local), server.address(), "alice", "secret"));
  }

  private static String[] arguments(Path folder, Path served) {
    return new String[]{"--share", SHARE + "=" + served, "--user", "alice:secret", "--events",
        folder.resolve("events.jsonl").toString()};
  }
}
