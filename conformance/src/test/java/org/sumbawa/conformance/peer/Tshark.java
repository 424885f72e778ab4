package org.sumbawa.conformance.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads captures of {@link WireTap}, as somebody who does not know this project would. */
public final class Tshark {
  private final Program program;

  /** Runs with a program runner. */
  public Tshark(Program program) {
    this.program = program;
  }

  /**
   * The values of fields in the packets that a filter selects: a row a packet, in which a value that is not there is
   * empty and several values of a field are separated by commas.
   *
   * @param filter a display filter, such as {@code smb2.cmd == 0}
   * @param fields the fields, such as {@code smb2.dialect}
   */
  public List<List<String>> rows(Path capture, String filter, String... fields)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString(), "-Y", filter, "-T", "fields"));
    for (var field : fields) {
      command.addAll(List.of("-e", field));
    }
    var outcome = program.run(Duration.ofMinutes(1), command);
    if (!outcome.succeeded()) {
      throw new AssertionError("tshark: " + outcome.err());
    }
    return outcome.out().lines().map(line -> List.of(line.split("\t", -1))).toList();
  }
}
