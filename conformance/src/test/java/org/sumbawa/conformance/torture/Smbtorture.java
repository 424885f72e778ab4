package org.sumbawa.conformance.torture;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.conformance.peer.Program;

/**
 * Samba's torture suite, a test at a time, as two users.
 *
 * @param program runs it
 * @param visiting what a command begins with that is to reach the server
 * @param server where the server listens
 * @param first the first user, as {@code name%password}
 * @param second the second user
 */
record Smbtorture(Program program, List<String> visiting, InetSocketAddress server, String first,
    String second) {
  /** Some tests make up names: the same ones every time. */
  private static final String SEED = "--seed=1";
  private static final Duration LIMIT = Duration.ofMinutes(2);
  /** From 128 on, a status tells the signal that ended a program. */
  private static final int SIGNALLED = 128;

  /**
   * What came of a test.
   *
   * @param verdict how it ended
   * @param reason in one line, if it did not pass
   * @param log everything that was said
   * @param seconds how long it took
   */
  record Result(Verdict verdict, String reason, String log, double seconds) {}

  /** The names of all tests. */
  static List<String> list(Program program) throws IOException, InterruptedException {
    var outcome = program.run(LIMIT, List.of("smbtorture", "--list"));
    return outcome.out().lines().map(String::strip).filter(line -> line.startsWith("smb2.")).toList();
  }

  /**
   * Runs one test as it wishes.
   *
   * @param folder what its share serves
   */
  Result run(String test, Wishes wishes, Path folder) throws IOException, InterruptedException {
    var names = second.split("%", 2);
    var command = new ArrayList<>(visiting);
    command.addAll(List.of("smbtorture", "--fullname", SEED, "--basedir=" + program.home(), "-p",
        Integer.toString(server.getPort()), "-U", first, "--option=torture:user2name=" + names[0],
        "--option=torture:user2password=" + names[1]));
    wishes.arguments(folder).forEach(command::add);
    command.addAll(List.of("//" + server.getAddress().getHostAddress() + "/" + wishes.share(), test));
    long began = System.nanoTime();
    var outcome = program.runUpTo(LIMIT, command);
    double seconds = (System.nanoTime() - began) / 1e9;
    var verdict = verdict(outcome);
    return new Result(verdict, verdict == Verdict.PASS ? "" : reason(outcome), outcome.text(), seconds);
  }

  private static Verdict verdict(Program.Outcome outcome) {
    if (outcome.status() == Program.TIMED_OUT) {
      return Verdict.TIMEOUT;
    }
    if (outcome.status() >= SIGNALLED) {
      return Verdict.CRASH;
    }
    boolean failed = says(outcome, "failure: ");
    if (failed || says(outcome, "error: ")) {
      return failed ? Verdict.FAIL : Verdict.ERROR;
    }
    if (says(outcome, "success: ")) {
      return outcome.succeeded() ? Verdict.PASS : Verdict.ERROR;
    }
    return says(outcome, "skip: ") ? Verdict.SKIP : Verdict.ERROR;
  }

  private static boolean says(Program.Outcome outcome, String beginning) {
    return outcome.text().lines().anyMatch(line -> line.startsWith(beginning));
  }

  /** The line after the verdict, or else the last one that says anything. */
  private static String reason(Program.Outcome outcome) {
    var lines = outcome.text().lines().filter(line -> !line.isBlank() && !line.startsWith("time: ")).toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).matches("(failure|error|skip): .*")) {
        return lines.get(i + 1);
      }
    }
    return lines.isEmpty() ? "" : lines.getLast();
  }
}
