package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.cli.config.UserFolders;
import org.sumbawa.cli.control.Question;

/** What {@code opens}, {@code sessions} and {@code close} show and say. */
class ControlCommandsTest {
  private static final String OPEN = """
      {"id":12,"user":"S\\\\alice","client":"192.0.2.7","share":"docs","path":"sub\\\\a.txt","access":"rw",\
      "accessMask":"0x3","shareAccess":"","cached":"lease RWH","locks":2,"since":"2026-11-25T12:00:00Z",\
      "state":"established"}""";
  private static final String WAITING =
      """
          {"id":13,"user":"bob","client":"192.0.2.8","share":"docs","path":"evil\\u0009\\u001b[2J\\u009b","access":"r",\
          "accessMask":"0x1","shareAccess":"rwd","cached":"","locks":0,"since":"2026-11-25T12:00:01Z",\
          "state":"preserved","waitsSeconds":90}""";
  private static final String SESSION = """
      {"id":"0xfe","user":"S\\\\alice","guest":false,"client":"192.0.2.7","clientName":"LAPTOP",\
      "dialect":"3.1.1","signed":true,"encrypted":false,"connections":1,"opens":2,\
      "since":"2026-11-25T12:00:00Z","idleSeconds":65}""";
  private static final String SELF = "{\"process\":7,\"listening\":[\"0.0.0.0:445\",\"127.0.0.1:4450\"]}";

  @TempDir
  Path folder;

  @Test
  void opens_forPrograms_areLinesWithTabs() throws IOException {
    try (var server = FakeServer.with(folder.resolve("s"), OPEN, WAITING)) {
      var run = run("opens", server);
      assertThat(run.out().lines()).containsExactly(
          "12\tS\\alice\t192.0.2.7\trw\t-\tlease RWH\t2\t2026-11-25T12:00:00Z\topen\tdocs\\sub\\a.txt",
          "13\tbob\t192.0.2.8\tr\trwd\t-\t0\t2026-11-25T12:00:01Z\twaits 1m30s\tdocs\\evil\\u0009\\u001B[2J\\u009B");
      assertThat(run.status()).isZero();
      assertThat(server.asked()).containsExactly("{\"version\":1,\"ask\":\"opens\"}");
    }
  }

  @Test
  void opens_asJson_areWhatTheServerSaid() throws IOException {
    try (var server = FakeServer.with(folder.resolve("s"), OPEN, WAITING)) {
      assertThat(run("opens", server, "--json").out()).isEqualTo(OPEN + "\n" + WAITING + "\n");
    }
  }

  @Test
  void opens_ofAServerThatTellsOtherThings_areShownAsFarAsTheyGo() throws IOException {
    try (var server = FakeServer.with(folder.resolve("s"), "{\"id\":1,\"user\":{\"a\":[]}}")) {
      assertThat(run("opens", server).out()).isEqualTo("1\t{\"a\":[]}\t-\t-\t-\t-\t-\t-\topen\t\\\n");
    }
  }

  @Test
  void sessions_forPrograms_areLinesWithTabs() throws IOException {
    try (var server = FakeServer.with(folder.resolve("s"), SESSION,
        SESSION.replace("LAPTOP", "\\\\\\\\192.0.2.7").replace("\"encrypted\":false", "\"encrypted\":true"),
        SESSION.replace("\"signed\":true", "\"signed\":false"))) {
      assertThat(run("sessions", server).out().lines()).containsExactly(
          "0xfe\tS\\alice\t192.0.2.7\tLAPTOP\t3.1.1\tsigned\t1\t2\t1m5s\t2026-11-25T12:00:00Z",
          "0xfe\tS\\alice\t192.0.2.7\t-\t3.1.1\tencrypted\t1\t2\t1m5s\t2026-11-25T12:00:00Z",
          "0xfe\tS\\alice\t192.0.2.7\tLAPTOP\t3.1.1\tplain\t1\t2\t1m5s\t2026-11-25T12:00:00Z");
    }
  }

  @Test
  void close_ofSeveral_tellsWhatHasEnded() throws IOException {
    try (var server = FakeServer.with(folder.resolve("s"), OPEN);
        var other = FakeServer.with(folder.resolve("o"), SESSION)) {
      assertThat(run("close", server, "12", "14").out())
          .isEqualTo("closed docs\\sub\\a.txt of S\\alice at 192.0.2.7\n".repeat(2));
      assertThat(server.asked()).containsExactly("{\"version\":1,\"ask\":\"close\",\"id\":\"12\"}",
          "{\"version\":1,\"ask\":\"close\",\"id\":\"14\"}");
      assertThat(run("close", other, "0xfe").out())
          .isEqualTo("ended the session of S\\alice at 192.0.2.7 and its opens: 2\n");
    }
  }

  @Test
  void close_thatIsRefused_saysWhyAndFails() throws IOException {
    try (var server =
        FakeServer.saying(folder.resolve("s"), "{\"version\":1,\"refusal\":\"gone \\u001b[2J\"}")) {
      var run = run("close", server, "12");
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).isEqualTo("sumbawa: gone \\u001B[2J\n");
    }
  }

  @Test
  void close_ofNothing_isAMisunderstanding() {
    assertThat(CommandRun.of("close").status()).isEqualTo(2);
  }

  @Test
  void socket_thatNobodyListensAt_saysSo() throws IOException {
    var gone = folder.resolve("gone");
    var run = CommandRun.of("opens", "--socket", gone.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("there is no socket " + gone);
    FakeServer.with(gone).close();
    assertThat(CommandRun.of("opens", "--socket", gone.toString()).err())
        .contains("nothing listens at " + gone);
    var unspeakable = folder.resolve("x".repeat(200)).toString();
    assertThat(CommandRun.of("opens", "--socket", unspeakable).err()).contains("cannot ask the server");
  }

  @Test
  void socket_ofAConfigurationFile_isUsed() throws IOException {
    var file = Files.writeString(folder.resolve("c.toml"), "controlSocket = 's'\n");
    try (var server = FakeServer.with(folder.resolve("s"), SESSION)) {
      assertThat(CommandRun.of("sessions", "--config", file.toString()).out()).startsWith("0xfe\t");
      assertThat(server.asked()).hasSize(1);
    }
    Files.writeString(file, "controlSocket = 'none'\n");
    assertThat(CommandRun.of("sessions", "--config", file.toString()).err())
        .contains("controlSocket is none in " + file);
  }

  @Test
  void server_thatRunsAlone_isFound() throws Exception {
    var runtime = folders();
    FakeServer.with(runtime.get(0).resolve("1.sock")).close();
    try (var only = FakeServer.with(runtime.get(1).resolve("4450.sock"), SELF)) {
      assertThat(option().ask(Question.of(Question.Kind.SERVER))).hasSize(1);
      assertThat(only.asked()).hasSize(2);
    }
  }

  @Test
  void servers_thatRunBesideEachOther_areToldApart() throws Exception {
    var runtime = folders();
    try (var one = FakeServer.with(runtime.get(0).resolve("445.sock"), SELF);
        var two = FakeServer.with(runtime.get(1).resolve("4450.sock"), SELF)) {
      var failure = catchThrowableOfType(Failure.class, () -> option().ask(Question.of(Question.Kind.OPENS)));
      assertThat(failure.messages()).containsExactly("2 servers run, choose one:",
          "  --socket " + one.path() + "   process 7, listening on 0.0.0.0:445, 127.0.0.1:4450",
          "  --socket " + two.path() + "   process 7, listening on 0.0.0.0:445, 127.0.0.1:4450");
    }
  }

  @Test
  void server_thatIsNotThere_isSaidToBeMissing() {
    var failure = catchThrowableOfType(Failure.class, () -> option().ask(Question.of(Question.Kind.OPENS)));
    assertThat(failure.messages()).singleElement().asString().contains("no server of this user",
        folder.resolve("a") + " or " + folder.resolve("b"), "sumbawa serve", "sudo", "--socket PATH");
  }

  private ControlOption option() {
    return new ControlOption(new UserFolders(folder, List.of(folder.resolve("a"), folder.resolve("b"))));
  }

  private List<Path> folders() throws IOException {
    return List.of(Files.createDirectories(folder.resolve("a")),
        Files.createDirectories(folder.resolve("b")));
  }

  private static CommandRun run(String verb, FakeServer server, String... more) {
    var arguments = new ArrayList<>(List.of(verb, "--socket", server.path().toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
