package org.sumbawa.conformance.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the machine to its end, in an environment that does not depend on who runs the tests. */
public final class Program {
  /** The status of a program that was ended since it took too long. */
  public static final int TIMED_OUT = -1;

  private final Path home;

  /** Runs programs with their home and working folder here. */
  public Program(Path home) {
    this.home = home;
  }

  /**
   * What came of it.
   *
   * @param status what it ended with
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  public record Outcome(int status, String out, String err) {

    /** Whether it ended with 0. */
    public boolean succeeded() {
      return status == 0;
    }

    /** Everything that it wrote. */
    public String text() {
      return out + err;
    }
  }

  /** Runs a program; one that takes longer is ended, and that is a failure of the test. */
  public Outcome run(Duration limit, List<String> command) throws IOException, InterruptedException {
    var outcome = runUpTo(limit, command);
    if (outcome.status() == TIMED_OUT) {
      throw new AssertionError(String.join(" ", command) + " took longer than " + limit.toSeconds()
          + " s; so far:\n" + outcome.text());
    }
    return outcome;
  }

  /** Runs a program; one that takes longer is ended, with {@link #TIMED_OUT} for its status. */
  public Outcome runUpTo(Duration limit, List<String> command) throws IOException, InterruptedException {
    var out = Files.createTempFile(home, "out", "");
    var err = Files.createTempFile(home, "err", "");
    var process = prepare(command).redirectOutput(out.toFile()).redirectError(err.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).start();
    try {
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Outcome(ended ? process.exitValue() : TIMED_OUT, read(out), read(err));
    } finally {
      process.destroyForcibly();
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** A process in that environment, for those who want to talk to it. */
  ProcessBuilder prepare(List<String> command) {
    var builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TZ", "UTC");
    return builder;
  }

  /** The folder that programs run in. */
  public Path home() {
    return home;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
