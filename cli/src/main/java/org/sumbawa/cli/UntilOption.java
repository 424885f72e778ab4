package org.sumbawa.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Option;

/** How long an account may log on. */
final class UntilOption {
  @Option(names = "--until", paramLabel = "WHEN", description = "When it may no longer log on, and its sessions end: a day, which counts whole"
      + " (2027-01-31), or a time (2027-01-31T18:00, 2027-01-31T17:00Z). Without it: never.")
  private String text = "";

  /** The end; {@link Instant#MAX} for none. */
  Instant end(ZoneId here) throws Failure {
    if (text.isEmpty()) {
      return Instant.MAX;
    }
    return DayOrTime.parse(text)
        .orElseThrow(() -> Failure.misunderstood(List
            .of("--until: '" + text + "' is no day such as 2027-01-31, nor a time such as 2027-01-31T18:00")))
        .end(here);
  }
}
