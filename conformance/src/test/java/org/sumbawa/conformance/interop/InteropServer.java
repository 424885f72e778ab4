package org.sumbawa.conformance.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sumbawa.conformance.peer.EventLog;
import org.sumbawa.conformance.peer.Program;
import org.sumbawa.conformance.peer.Smbclient;
import org.sumbawa.conformance.peer.WorldServer;

/** A server that speaks every dialect, on a folder of the disk, and what its clients need. */
final class InteropServer {
  /** Who may do everything. */
  static final String USER = "alice";

  /** The password of {@link #USER}. */
  static final String PASSWORD = "secret of Alice";

  private final Path share;
  private final Program program;
  private final WorldServer server;
  private final EventLog events;

  private InteropServer(Path folder, String listen, String settings)
      throws IOException, InterruptedException {
    share = Files.createDirectories(folder.resolve("share"));
    program = new Program(Files.createDirectories(folder.resolve("home")));
    events = new EventLog(folder.resolve("events.jsonl"));
    var config = Files.writeString(folder.resolve("sumbawa.toml"), """
        [server]
        smb2DialectMin = "SMB202"
        failedLogonLimit = 100000
        %s
        [[share]]
        name = "Files"
        path = "share"
        description = "What is tried"

        [events]
        channels = ["Analytic"]
        jsonLines = "events.jsonl"
        maxFileSize = "4GiB"
        """.formatted(settings));
    server =
        WorldServer.serveAt(listen, folder, "--config", config.toString(), "--user", USER + ":" + PASSWORD);
  }

  /** Starts one in a folder that is empty; it takes unsigned messages, too. */
  static InteropServer start(Path folder) throws IOException, InterruptedException {
    return startAt("127.0.0.1:0", folder);
  }

  /** As {@link #start}, at a certain address. */
  static InteropServer startAt(String listen, Path folder) throws IOException, InterruptedException {
    return new InteropServer(folder, listen, "requireSecuritySignature = false\n");
  }

  /** Starts one that speaks every dialect and for the rest has these settings of {@code [server]}. */
  static InteropServer startWith(Path folder, String settings) throws IOException, InterruptedException {
    return new InteropServer(folder, "127.0.0.1:0", settings);
  }

  /** A client on these terms. */
  Smbclient client(Terms terms) {
    return terms.of(client());
  }

  /** A client that takes what is offered. */
  Smbclient client() {
    return Smbclient.of(program, server.address(), USER, PASSWORD);
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return server.address();
  }

  /** The folder that it serves. */
  Path share() {
    return share;
  }

  /** Runs other programs. */
  Program program() {
    return program;
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
}
