package org.sumbawa.cli.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.server.SmbServer;

/** A server with nobody in it, asked in all ways. That opens are listed and closed is shown in {@code conformance}. */
class ControlTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Question SERVER = Question.of(Question.Kind.SERVER);

  @TempDir
  Path folder;
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private SmbServer server;
  private ControlServer control;

  @BeforeEach
  void start() throws IOException {
    server = SmbServer.builder().user("alice", "secret".toCharArray()).start();
    control = ControlServer.start(SocketFile.at(folder.resolve("s")), server, "HERE", SHORT, troubles::add);
  }

  @AfterEach
  void stop() {
    control.close();
    server.close();
    assertThat(troubles).isEmpty();
  }

  @Test
  void server_asked_saysWhoItIs() throws IOException {
    assertAnswers();
  }

  @Test
  void lists_ofNothing_areEmpty() throws IOException {
    assertThat(ControlClient.ask(control.path(), Question.of(Question.Kind.OPENS))).isEmpty();
    assertThat(ControlClient.ask(control.path(), Question.of(Question.Kind.SESSIONS))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "0xabc", "0xffffffffffffffff"})
  void close_ofWhatIsNot_isRefused(String id) {
    assertThatThrownBy(() -> ControlClient.ask(control.path(), new Question(Question.Kind.CLOSE, id)))
        .isInstanceOf(ControlClient.Refused.class).hasMessage("nothing has the id " + id + " any more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "0x", "0xg", "1.5", "99999999999999999999", "0x12345678123456781"})
  void close_ofWhatIsNoId_isRefused(String id) {
    assertThatThrownBy(() -> ControlClient.ask(control.path(), new Question(Question.Kind.CLOSE, id)))
        .isInstanceOf(ControlClient.Refused.class).hasMessageContaining("no id is like that");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "[]", "{}", "{\"version\":1}", "{\"version\":1,\"ask\":\"stop\"}",
      "{\"version\":1,\"ask\":\"close\"}", "{\"version\":1,\"ask\":\"close\",\"id\":[]}", "{\"version\":{}}",
      "{\"version\":2,\"ask\":\"opens\"}"})
  void question_thatIsNone_isRefused(String line) throws IOException {
    assertThat(say(line + "\n")).startsWith("{\"version\":1,\"refusal\":\"not understood: ");
  }

  @Test
  void question_thatIsTooLong_getsNoAnswer() throws IOException {
    assertThat(say(" ".repeat(Question.LONGEST + 1))).isEmpty();
    assertThat(say(" ".repeat(Question.LONGEST) + "\n")).contains("refusal");
    assertAnswers();
  }

  @Test
  void whoeverConnects_andSaysNothing_doesNotKeepOthersWaiting() throws IOException {
    try (var silent = SocketChannel.open(UnixDomainSocketAddress.of(control.path()));
        var hesitant = SocketChannel.open(UnixDomainSocketAddress.of(control.path()))) {
      hesitant.write(ByteBuffer.wrap(new byte[]{'{'}));
      SocketChannel.open(UnixDomainSocketAddress.of(control.path())).close();
      assertAnswers();
      assertThat(silent.read(ByteBuffer.allocate(1))).isEqualTo(-1);
    }
  }

  @Test
  void bytes_ofAnyKind_doNoHarm() throws IOException {
    var chance = new Random(0x50C);
    for (int i = 0; i < 200; i++) {
      var bytes = new byte[chance.nextInt(300) + 1];
      chance.nextBytes(bytes);
      bytes[bytes.length - 1] = '\n';
      assertThat(say(new String(bytes, StandardCharsets.ISO_8859_1))).contains("refusal");
    }
    assertAnswers();
  }

  @Test
  @Timeout(5)
  void server_thatStops_doesNotWaitForWhoIsServed() throws IOException {
    control.close();
    var patient = ControlServer.start(SocketFile.at(folder.resolve("s")), server, "HERE", Duration.ofHours(1),
        troubles::add);
    try (var silent = SocketChannel.open(UnixDomainSocketAddress.of(patient.path()))) {
      silent.write(ByteBuffer.wrap(new byte[]{'{'}));
      patient.close();
    }
    assertThat(patient.path()).doesNotExist();
  }

  @Test
  void name_thatIsTaken_getsTheProcessBeside() throws IOException {
    try (var first = ControlServer.in(folder, server, "HERE", troubles::add);
        var second = ControlServer.in(folder, server, "HERE", troubles::add)) {
      assertThat(first.path()).isEqualTo(folder.resolve(server.port() + ".sock"));
      assertThat(second.path())
          .isEqualTo(folder.resolve(server.port() + "-" + ProcessHandle.current().pid() + ".sock"));
      assertThat(ControlClient.ask(second.path(), SERVER)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "[]\n", "{}\n", "{\"version\":1,\"items\":-}\n",
      "{\"version\":1,\"items\":99999999999}\n", "{\"version\":1,\"items\":2}\n{}\n",
      "{\"version\":1,\"items\":1}\n[]\n", "{\"version\":2,\"items\":0}\n", "{\"version\":1,\"items\":1}\n{"})
  void answer_thatIsNone_isAnIoException(String answer) throws Exception {
    try (var file = SocketFile.at(folder.resolve("other"))) {
      var answering = Thread.ofPlatform().start(() -> answer(file, answer));
      assertThatThrownBy(() -> ControlClient.ask(file.path(), SERVER)).isInstanceOf(IOException.class)
          .isNotInstanceOf(ControlClient.Refused.class);
      answering.join();
    }
  }

  @Test
  void answer_thatDoesNotCome_isAnIoException() throws IOException {
    try (var file = SocketFile.at(folder.resolve("other"))) {
      assertThatThrownBy(() -> ControlClient.ask(file.path(), SERVER, SHORT)).isInstanceOf(IOException.class)
          .hasMessageContaining("takes too long");
    }
  }

  private static void answer(SocketFile file, String text) {
    try (var socket = file.accept(); var lines = LineChannel.of(socket, Duration.ofSeconds(30))) {
      lines.read(Question.LONGEST);
      socket.write(StandardCharsets.UTF_8.encode(text));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertAnswers() throws IOException {
    var self = ControlClient.ask(control.path(), SERVER).getFirst();
    assertThat(self.text()).isEqualTo("{\"process\":" + ProcessHandle.current().pid()
        + ",\"listening\":[\"127.0.0.1:" + server.port() + "\"]}");
  }

  /** Sends bytes, and gives all that comes back. */
  private String say(String text) throws IOException {
    try (var socket = SocketChannel.open(UnixDomainSocketAddress.of(control.path()))) {
      socket.write(StandardCharsets.ISO_8859_1.encode(text));
      return new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
