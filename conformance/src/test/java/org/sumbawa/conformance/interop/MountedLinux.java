package org.sumbawa.conformance.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sumbawa.conformance.peer.LinuxGuest;
import org.sumbawa.conformance.peer.WireTap;

/** A Linux that has mounted the server's share in every way, one after the other, and what came of it. */
final class MountedLinux {
  /** A time long ago, which files get on either side. */
  static final Instant LONG_AGO = Instant.ofEpochSecond(981_173_106);

  private static final Path SCRIPT = Path.of("src/test/resources/linux-mount.sh");

  private final InteropServer server;
  private final Path home;
  private final Map<String, Answer> answers = new HashMap<>();

  private MountedLinux(InteropServer server, Path home) {
    this.server = server;
    this.home = home;
  }

  /**
   * What a step of the script answered.
   *
   * @param status what it ended with
   * @param lines what it wrote
   */
  record Answer(int status, List<String> lines) {

    String text() {
      return String.join("\n", lines);
    }
  }

  /** Starts a server, boots a Linux and lets it do all that it shall do. */
  static MountedLinux run(Path home) throws IOException, InterruptedException {
    var linux = new MountedLinux(InteropServer.start(home), home);
    for (var mount : LinuxMount.values()) {
      linux.prepare(linux.served(mount));
    }
    linux.boot();
    return linux;
  }

  /** The folder that is the mount's own, as it is on the disk. */
  Path served(LinuxMount mount) {
    return server.share().resolve(mount.name());
  }

  /** What a step wrote, which has to have gone well. */
  String does(LinuxMount mount, String step) {
    var answer = tries(mount, step);
    assertThat(answer.status()).as(() -> step + ": " + answer.text()).isZero();
    return answer.text();
  }

  /** What a step answered, however it went. */
  Answer tries(LinuxMount mount, String step) {
    var answer = answers.get(mount.name() + " " + step);
    if (answer == null) {
      throw new AssertionError("no answer to " + step + "; all that was said: " + answers);
    }
    return answer;
  }

  /** What passed on the wire between the mount that keeps nothing in its cache and the server. */
  Conversation wire(LinuxMount mount) throws IOException, InterruptedException {
    return Conversation.read(capture(mount), server.program());
  }

  /** How much of the disk a file takes, which is less than its size if it has holes. */
  long bytesOnDisk(Path file) throws IOException, InterruptedException {
    var outcome =
        server.program().run(Duration.ofSeconds(10), List.of("du", "--block-size=1", file.toString()));
    return Long.parseLong(outcome.out().split("\t", -1)[0]);
  }

  /** Ends the server; nothing may have gone wrong, nothing may have been left open. */
  void finish() throws IOException, InterruptedException {
    server.finish();
  }

  private void prepare(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.setLastModifiedTime(Files.writeString(folder.resolve("told"), "told\n"), FileTime.from(LONG_AGO));
    Files.writeString(folder.resolve("sub").resolve("below"), "below\n");
    Files.createSymbolicLink(folder.resolve("link"), Path.of("told"));
    Files.createSymbolicLink(folder.resolve("sublink"), Path.of("sub"));
    Files.writeString(folder.resolve("changing"), "before\n");
  }

  private void boot() throws IOException, InterruptedException {
    var taps = new EnumMap<LinuxMount, WireTap>(LinuxMount.class);
    try {
      for (var mount : LinuxMount.values()) {
        taps.put(mount, WireTap.before(server.address(), capture(mount)));
      }
      listen(LinuxGuest.make(server.program()).run(script(taps), this::change));
    } finally {
      taps.values().forEach(WireTap::close);
    }
  }

  private String script(Map<LinuxMount, WireTap> taps) throws IOException {
    var script = new StringBuilder(Files.readString(SCRIPT)).append("\nuser=").append(InteropServer.USER)
        .append(" password='").append(InteropServer.PASSWORD).append("'\n");
    taps.forEach((mount, tap) -> script.append("try ").append(mount.name()).append(' ')
        .append(mount.options()).append(' ').append(server.address().getPort()).append(' ')
        .append(tap.address().getPort()).append('\n'));
    return script.toString();
  }

  /** Takes the answers apart, as the script's first lines describe them. */
  private void listen(List<String> said) {
    var lines = new ArrayList<String>();
    var step = "before all";
    for (var line : said) {
      if (line.startsWith("== ")) {
        step = line.substring(3);
        lines.clear();
      } else if (line.startsWith("-- ")) {
        answers.put(step, new Answer(Integer.parseInt(line.substring(3)), List.copyOf(lines)));
      } else {
        lines.add(line);
      }
    }
    assertThat(answers).as(() -> "what the guest said: " + String.join("\n", said)).isNotEmpty();
  }

  /** What is done to the folder underneath while it is mounted. */
  private void change(String what) throws IOException {
    var words = what.split(" ", 2);
    var folder = server.share().resolve(words[0]);
    switch (words[1]) {
      case "changes" -> Files.writeString(folder.resolve("changing"), "after, and longer\n");
      case "creates" -> Files.writeString(folder.resolve("created"), "created\n");
      case "deletes" -> Files.delete(folder.resolve("changing"));
      default -> throw new AssertionError(what);
    }
  }

  private Path capture(LinuxMount mount) {
    return home.resolve(mount.name() + ".pcapng");
  }
}
