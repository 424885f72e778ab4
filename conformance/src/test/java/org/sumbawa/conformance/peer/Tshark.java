package org.sumbawa.conformance.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads captures, as somebody who does not know this project would. */
public final class Tshark {
  private final Program program;

  /** Runs with a program runner. */
  public Tshark(Program program) {
    this.program = program;
  }

  /**
   * The values of a field in the packets that a filter selects, a line each.
   *
   * @param port the port of the capture that SMB is spoken on, which may be any
   * @param filter a display filter, such as {@code smb2.cmd == 0}
   * @param field the field, such as {@code smb2.dialect}
   */
  public List<String> field(Path capture, int port, String filter, String field)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString(), "-d",
        "tcp.port==" + port + ",nbss", "-Y", filter, "-T", "fields", "-e", field));
    var outcome = program.run(Duration.ofMinutes(1), command);
    if (!outcome.succeeded()) {
      throw new AssertionError("tshark: " + outcome.err());
    }
    return outcome.out().lines().filter(line -> !line.isBlank()).toList();
  }
}
