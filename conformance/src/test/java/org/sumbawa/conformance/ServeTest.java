package org.sumbawa.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.cli.config.UserFolders;
import org.sumbawa.conformance.peer.HeldOpen;
import org.sumbawa.conformance.peer.Program;
import org.sumbawa.conformance.peer.Smbclient;
import org.sumbawa.conformance.peer.WorldServer;

/** The verbs of the command line as their users have them, in processes of their own. */
class ServeTest {
  @TempDir
  Path folder;
  private Path docs = Path.of("");
  private Program program = new Program(Path.of(""));

  @BeforeEach
  void makeFolder() throws IOException {
    docs = Files.createDirectories(folder.resolve("docs"));
    Files.writeString(docs.resolve("hello.txt"), "hello");
    program = new Program(Files.createDirectories(folder.resolve("home")));
  }

  @Test
  void serve_aFolder_canBeListedReadWrittenRenamedAndDeleted() throws Exception {
    try (var server = serve("--share", "docs=" + docs, "--user", "alice:secret")) {
      var client = client(server);
      assertThat(client.list().out()).contains("docs", "IPC$");
      var local = Files.writeString(program.home().resolve("local"), "from here");
      var outcome = client.run("docs", "get hello.txt " + program.home().resolve("got"),
          "put " + local + " new.txt", "rename new.txt renamed.txt", "del hello.txt", "mkdir sub", "ls");
      assertThat(outcome.status()).as(outcome.text()).isZero();
      assertThat(outcome.out()).contains("renamed.txt", "sub").doesNotContain("hello.txt ");
      assertThat(program.home().resolve("got")).hasContent("hello");
      assertThat(docs.resolve("renamed.txt")).hasContent("from here");
      assertThat(docs.resolve("hello.txt")).doesNotExist();
      assertThat(server.stop()).isZero();
    }
  }

  @Test
  void serve_wordsOfAShare_areObeyed() throws Exception {
    try (var server = serve("--share", "docs=" + docs + ",readonly", "--share", "safe=" + docs + ",encrypt",
        "--share", "open=" + docs + ",guest", "--user", "alice:secret")) {
      var local = Files.writeString(program.home().resolve("local"), "x");
      var client = client(server);
      assertThat(client.run("docs", "put " + local + " x").text()).contains("NT_STATUS_ACCESS_DENIED");
      assertThat(client.with("--client-protection=off", "--option=client min protocol=SMB2_10",
          "--option=client max protocol=SMB2_10").run("safe", "ls").succeeded()).isFalse();
      assertThat(client.run("safe", "ls").status()).isZero();
      var guest = client.as("nobody-known", "x");
      assertThat(guest.run("open", "ls").out()).contains("hello.txt");
      assertThat(guest.run("docs", "ls").succeeded()).isFalse();
    }
  }

  @Test
  void serve_severalListeners_saysEachWithItsPort() throws Exception {
    try (var server = serve("--listen", "localhost:0", "--share", "docs=" + docs, "--user", "alice:secret")) {
      assertThat(server.out().lines()).hasSize(2)
          .allMatch(line -> line.matches("listening on [a-z0-9.]+:[1-9]\\d+"));
      assertThat(server.out()).contains("listening on 127.0.0.1:", "listening on localhost:");
    }
  }

  @Test
  void serve_aConfigurationFile_isOverriddenByOptions() throws Exception {
    var config = Files.writeString(folder.resolve("sumbawa.toml"), """
        [server]
        smb2DialectMin = "SMB311"

        [[share]]
        name = "docs"
        path = "docs"
        readAccess = ["alice"]
        """);
    try (var server = serve("--config", config.toString(), "--user", "alice:secret", "--user", "bob:secret",
        "--set", "smb2DialectMin=SMB300")) {
      var alice = client(server);
      assertThat(alice.speaking("SMB3_00").run("docs", "ls").out()).contains("hello.txt");
      assertThat(alice.speaking("SMB2_10").run("docs", "ls").succeeded()).isFalse();
      assertThat(alice.run("docs", "del hello.txt").text()).contains("NT_STATUS_ACCESS_DENIED");
      assertThat(alice.as("bob", "secret").run("docs", "ls").text()).contains("NT_STATUS_ACCESS_DENIED");
    }
  }

  @Test
  void serve_accountsInAFile_seesTheirChangesWhileItRuns() throws Exception {
    var accounts = folder.resolve("accounts");
    var config = Files.writeString(folder.resolve("sumbawa.toml"), "accounts = \"accounts\"\n");
    typing("secret", "user", "add", "--accounts", accounts.toString(), "alice");
    try (var server = serve("--config", config.toString(), "--share", "docs=" + docs)) {
      assertThat(client(server).run("docs", "ls").status()).isZero();
      typing("changed", "user", "passwd", "--config", config.toString(), "alice");
      assertThat(client(server).run("docs", "ls").text()).contains("NT_STATUS_LOGON_FAILURE");
      assertThat(client(server).as("alice", "changed").run("docs", "ls").status()).isZero();
    }
  }

  @Test
  void serve_accountsThatOthersMayRead_letsNobodyInAndSaysOnceWhy() throws Exception {
    var accounts = folder.resolve("accounts");
    typing("secret", "user", "add", "--accounts", accounts.toString(), "alice");
    try (var server = serve("--set", "accounts=" + accounts, "--share", "docs=" + docs)) {
      assertThat(client(server).run("docs", "ls").status()).isZero();
      Files.setPosixFilePermissions(accounts, PosixFilePermissions.fromString("rw-r--r--"));
      assertThat(client(server).run("docs", "ls").succeeded()).isFalse();
      assertThat(client(server).run("docs", "ls").succeeded()).isFalse();
      Files.setPosixFilePermissions(accounts, PosixFilePermissions.fromString("rw-------"));
      assertThat(client(server).run("docs", "ls").status()).isZero();
      assertThat(server.stop()).isZero();
      assertThat(server.err().lines().filter(line -> line.contains("accounts"))).satisfiesExactly(
          began -> assertThat(began).contains("cannot be read", "mode rw-r--r--", "chmod 600"),
          ended -> assertThat(ended).isEqualTo("sumbawa: the accounts can be read again"));
    }
  }

  @Test
  void events_ofASession_areWrittenAndReadBackInWords() throws Exception {
    var events = folder.resolve("log/events.jsonl");
    try (var server =
        serve("--share", "docs=" + docs, "--user", "alice:secret", "--events", events.toString())) {
      assertThat(client(server).run("docs", "get hello.txt " + program.home().resolve("got")).status())
          .isZero();
      assertThat(client(server).as("alice", "wrong").run("docs", "ls").text())
          .contains("NT_STATUS_LOGON_FAILURE");
      assertThat(server.stop()).isZero();
      assertThat(server.err()).contains("551", "alice").doesNotContain("Exception");
    }
    var words = program.run(Duration.ofMinutes(1), WorldServer.command("events", events.toString()));
    assertThat(words.err()).isEmpty();
    assertThat(words.out()).doesNotContain("/Performance: ");
    for (var id : List.of("500", "550", "552", "600", "650", "654", "700", "1010", "1011")) {
      assertThat(words.out()).containsPattern(" " + id + " ");
    }
    var failures = program.run(Duration.ofMinutes(1),
        WorldServer.command("events", events.toString(), "--level", "warning", "--contains", "alice"));
    assertThat(failures.out().lines()).isNotEmpty().allMatch(line -> line.contains(" 551 "));
  }

  @Test
  void opens_ofAClient_areListedAndClosed() throws Exception {
    var events = folder.resolve("events.jsonl");
    var socket = folder.resolve("control").toString();
    try (
        var server =
            serve("--share", "docs=" + docs, "--user", "alice:secret", "--events", events.toString());
        var held = HeldOpen.by(client(server), "docs", "hello.txt")) {
      var open = lines("opens", "--socket", socket).getFirst().split("\t", -1);
      assertThat(open).hasSize(10).contains("127.0.0.1", "rw", "open", "docs\\hello.txt");
      assertThat(open[1]).endsWith("\\alice");
      var session = lines("sessions", "--socket", socket).getFirst().split("\t", -1);
      assertThat(session).hasSize(10).contains(open[1], "127.0.0.1", "3.1.1", "signed");
      assertThat(lines("close", "--socket", socket, open[0]))
          .containsExactly("closed docs\\hello.txt of " + open[1] + " at 127.0.0.1");
      assertThat(lines("opens", "--socket", socket)).isEmpty();
      assertThat(held.letGo()).contains("NT_STATUS_FILE_CLOSED");
      assertThat(verb("close", "--socket", socket, open[0]).err())
          .isEqualTo("sumbawa: nothing has the id " + open[0] + " any more\n");
      assertThat(server.stop()).isZero();
      assertThat(Files.readString(events)).contains("\"id\":658",
          "Open of docs\\\\hello.txt closed by " + System.getProperty("user.name") + " from ");
    }
    assertThat(verb("opens", "--socket", socket).err()).contains("there is no socket " + socket);
  }

  @Test
  void session_ofAClient_isEnded() throws Exception {
    var socket = folder.resolve("control").toString();
    try (var server = serve("--share", "docs=" + docs, "--user", "alice:secret");
        var held = HeldOpen.by(client(server), "docs", "hello.txt")) {
      var session = lines("sessions", "--socket", socket).getFirst().split("\t", -1);
      assertThat(lines("close", "--socket", socket, session[0])).singleElement().asString()
          .contains("ended the session of " + session[1]);
      // It does not believe an unsigned word that its session is gone, and says ACCESS_DENIED for it.
      assertThat(held.letGo()).contains("close 1: NT_STATUS_");
      assertThat(lines("sessions", "--socket", socket)).isEmpty();
      assertThat(server.stop()).isZero();
    }
  }

  @Test
  void controlSocket_inTheUsualPlace_hasThePortForItsName() throws Exception {
    var usual = UserFolders.usual().runtime().getFirst();
    Path socket;
    try (var server = serve("--set", "controlSocket=", "--share", "docs=" + docs, "--user", "alice:secret")) {
      socket = usual.resolve(server.port() + ".sock");
      assertThat(lines("opens", "--socket", socket.toString())).isEmpty();
      assertThat(server.err()).isEmpty();
      assertThat(server.stop()).isZero();
    }
    assertThat(socket).doesNotExist();
  }

  @Test
  void sigint_whileAFileIsOpen_endsCleanlyAndKeepsWhatWasWritten() throws Exception {
    try (var server = serve("--share", "docs=" + docs, "--user", "alice:secret")) {
      var big = program.home().resolve("big");
      Files.write(big, new byte[64 << 20]);
      assertThat(client(server).run("docs", "put " + big + " big").status()).isZero();
      interrupt(server.handle());
      server.handle().onExit().get(30, TimeUnit.SECONDS);
      assertThat(server.stop()).isZero();
    }
    assertThat(docs.resolve("big")).hasSize(64 << 20);
  }

  private List<String> lines(String... arguments) throws IOException, InterruptedException {
    var outcome = verb(arguments);
    assertThat(outcome.status()).as(outcome.text()).isZero();
    return outcome.out().lines().toList();
  }

  private Program.Outcome verb(String... arguments) throws IOException, InterruptedException {
    return program.run(Duration.ofMinutes(1), WorldServer.command(arguments));
  }

  private static void interrupt(ProcessHandle process) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor()).isZero();
  }

  private void typing(String password, String... arguments) throws IOException, InterruptedException {
    var input = Files.writeString(folder.resolve("typed"), password + "\n");
    var process = new ProcessBuilder(WorldServer.command(arguments)).redirectInput(input.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    assertThat(process.waitFor()).isZero();
  }

  private WorldServer serve(String... arguments) throws IOException, InterruptedException {
    return WorldServer.serve(folder, arguments);
  }

  private Smbclient client(WorldServer server) {
    return Smbclient.of(program, server.address(), "alice", "secret");
  }
}
