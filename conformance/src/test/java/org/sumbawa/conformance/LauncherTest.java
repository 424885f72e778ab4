package org.sumbawa.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.conformance.peer.OrdinaryUser;

/** The launcher, in a small project of its own, with a Maven that builds that project in a second. */
class LauncherTest {
  private static final String MAVEN =
      """
          #!/bin/sh
          echo built >> builds
          if [ -e broken ]; then echo '[ERROR] it is broken'; exit 1; fi
          sleep 0.5
          rm -rf classes cli/target/lib && mkdir -p classes cli/target/lib
          "$JAVA_HOME/bin/javac" -d classes $(find . -name '*.java') && "$JAVA_HOME/bin/jar" cf cli/target/lib/cli.jar -C classes .
          """;
  private static final String MAIN =
      """
          package org.sumbawa.cli;
          public class Main {
            public static void main(String[] arguments) throws Exception {
              System.out.println("one " + String.join("|", arguments));
              if (arguments.length > 0 && arguments[0].equals("wait")) { System.out.flush(); Thread.sleep(60_000); }
              System.exit(7);
            }
          }
          """;

  @TempDir
  Path folder;
  private Path project = Path.of("");
  private Path source = Path.of("");
  private Path bin = Path.of("");

  /** What came of a start. */
  private record Started(int status, String out, String err) {}

  @BeforeEach
  void makeProject() throws IOException {
    var original = Path.of("").toAbsolutePath().resolveSibling("sumbawa");
    project = Files.createDirectories(folder.resolve("a project"));
    bin = Files.createDirectories(folder.resolve("bin"));
    source = project.resolve("cli/src/main/java/Main.java");
    Files.createDirectories(source.getParent());
    Files.createDirectories(project.resolve("build"));
    Files.copy(original, project.resolve("sumbawa"));
    Files.copy(original.resolveSibling("build").resolve("jdk.sh"), project.resolve("build/jdk.sh"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.writeString(project.resolve("cli/pom.xml"), "<project/>");
    Files.writeString(source, MAIN);
    script(bin.resolve("mvn"), MAVEN);
  }

  @Test
  void start_firstTime_buildsThenPassesArgumentsAndStatus() throws Exception {
    var first = start("a b", "", "*");
    assertThat(first.out()).isEqualTo("one a b||*\n");
    assertThat(first.status()).isEqualTo(7);
    assertThat(first.err()).startsWith("sumbawa: building").contains("done in");
  }

  @Test
  void start_again_buildsNothingAndSaysNothing() throws Exception {
    start();
    var second = start();
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void start_afterAChange_buildsAnew() throws Exception {
    start();
    Files.writeString(source, MAIN.replace("one ", "two "));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(start().out()).startsWith("two ");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void start_throughASymbolicLinkFromElsewhere_findsTheProject() throws Exception {
    var link = Files.createSymbolicLink(bin.resolve("smb"), project.resolve("sumbawa"));
    var started = start(folder, Map.of(), List.of(link.toString(), "x"));
    assertThat(started.out()).isEqualTo("one x\n");
  }

  @Test
  void start_severalAtOnce_buildsOnce() throws Exception {
    var running = new ArrayList<Process>();
    for (int i = 0; i < 4; i++) {
      running.add(builder(folder, Map.of(), List.of(project.resolve("sumbawa").toString()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
          .start());
    }
    for (var each : running) {
      assertThat(each.waitFor()).isEqualTo(7);
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void start_whenTheBuildFails_saysWhyAndEndsWith3() throws Exception {
    Files.createFile(project.resolve("broken"));
    var started = start();
    assertThat(started.status()).isEqualTo(3);
    assertThat(started.out()).isEmpty();
    assertThat(started.err()).contains("failed", "build.log", "it is broken");
    Files.delete(project.resolve("broken"));
    assertThat(start().status()).isEqualTo(7);
  }

  @Test
  void start_whenTheBuildIsAnothersAndOld_saysWhatToDo() throws Exception {
    start();
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    var lock = project.resolve("target/run/lock");
    Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("r--r--r--"));
    var launcher = project.resolve("sumbawa").toString();
    var started = start(folder, Map.of(), new OrdinaryUser().running(List.of(launcher)));
    assertThat(started.status()).isEqualTo(3);
    assertThat(started.err().lines().toList()).satisfiesExactly(
        what -> assertThat(what)
            .startsWith("sumbawa: it must be built anew, and this user may not: " + lock + " belongs to "),
        one -> assertThat(one).startsWith("Let ").endsWith(launcher + " --version"),
        other -> assertThat(other).startsWith("or take it over: sudo chown -R ").endsWith(" " + project));
  }

  @Test
  void start_withoutMaven_saysWhatToInstall() throws Exception {
    Files.delete(bin.resolve("mvn"));
    // A path with the ordinary tools but no Maven.
    for (var tool : List.of("bash", "sh", "dirname", "readlink", "basename", "sed", "find", "head", "mkdir",
        "flock", "date", "cat", "env")) {
      wrap(tool);
    }
    var started =
        start(folder, Map.of("PATH", bin.toString()), List.of(project.resolve("sumbawa").toString()));
    assertThat(started.status()).isEqualTo(3);
    assertThat(started.err()).contains("Apache Maven 3.8.7");
  }

  @Test
  void sigterm_always_reachesJavaItself() throws Exception {
    start();
    var process = builder(folder, Map.of(), List.of(project.resolve("sumbawa").toString(), "wait")).start();
    try (var out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("one wait");
      assertThat(process.info().command())
          .hasValueSatisfying(command -> assertThat(command).endsWith("java"));
      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private Started start(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(project.resolve("sumbawa").toString()));
    command.addAll(Arrays.asList(arguments));
    return start(folder, Map.of(), command);
  }

  private Started start(Path from, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var process =
        builder(from, environment, command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(Duration.ofMinutes(1).toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    return new Started(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private ProcessBuilder builder(Path from, Map<String, String> environment, List<String> command) {
    var builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
    builder.environment().putAll(environment);
    return builder;
  }

  private int builds() throws IOException {
    return Files.readAllLines(project.resolve("builds")).size();
  }

  private void wrap(String tool) throws IOException {
    var real = Path.of("/usr/bin", tool);
    script(bin.resolve(tool),
        "#!/bin/sh\nexec " + (Files.exists(real) ? real : Path.of("/bin", tool)) + " \"$@\"\n");
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
