package org.sumbawa.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A day or a time as people write it: {@code 2027-01-31}, {@code 2027-01-31T18:00}, {@code 2027-01-31T17:00:30.5Z}.
 *
 * @param written a {@link LocalDate}, {@link LocalDateTime} or {@link OffsetDateTime}
 */
record DayOrTime(TemporalAccessor written) {
  private static final int DIGITS_OF_A_SECOND = 9;
  private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd")
      .optionalStart().appendPattern("'T'HH:mm").optionalStart().appendPattern(":ss")
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, DIGITS_OF_A_SECOND, true).optionalEnd()
      .appendPattern("[XXX]").optionalEnd().toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /** Reads one; nothing when the text is none. */
  static Optional<DayOrTime> parse(String text) {
    try {
      return Optional.of(
          new DayOrTime(FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** When it begins, for people of a place. */
  Instant begin(ZoneId here) {
    return switch (written) {
      case OffsetDateTime exact -> exact.toInstant();
      case LocalDateTime local -> local.atZone(here).toInstant();
      default -> LocalDate.from(written).atStartOfDay(here).toInstant();
    };
  }

  /** When it is over: a day counts whole. */
  Instant end(ZoneId here) {
    return written instanceof LocalDate day ? day.plusDays(1).atStartOfDay(here).toInstant() : begin(here);
  }
}
