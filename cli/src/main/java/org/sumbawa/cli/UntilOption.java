package org.sumbawa.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import picocli.CommandLine.Option;

/** How long an account may log on. */
final class UntilOption {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][XXX]]").withResolverStyle(ResolverStyle.STRICT);

  @Option(names = "--until", paramLabel = "WHEN", description = "When it may no longer log on, and its sessions end: a day, which counts whole"
      + " (2027-01-31), or a time (2027-01-31T18:00, 2027-01-31T17:00Z). Without it: never.")
  private String text = "";

  /** The end; {@link Instant#MAX} for none. */
  Instant end(ZoneId here) throws Failure {
    if (text.isEmpty()) {
      return Instant.MAX;
    }
    try {
      return end(TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from), here);
    } catch (DateTimeException e) {
      throw Failure.misunderstood(List.of(
          "--until: '" + text + "' is no day such as 2027-01-31, nor a time such as " + "2027-01-31T18:00"));
    }
  }

  private static Instant end(TemporalAccessor time, ZoneId here) {
    return switch (time) {
      case OffsetDateTime exact -> exact.toInstant();
      case LocalDateTime local -> local.atZone(here).toInstant();
      default -> LocalDate.from(time).plusDays(1).atStartOfDay(here).toInstant();
    };
  }
}
