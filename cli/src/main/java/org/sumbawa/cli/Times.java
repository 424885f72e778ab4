package org.sumbawa.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
final class Times {
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private Times() {}

  /** A time of JSON as the clock on the wall showed it; what is none stays as it is. */
  static String local(String instant) {
    try {
      return SECONDS.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
    } catch (DateTimeException e) {
      return instant;
    }
  }

  /** A number of seconds such as 1h2m3s; what is none stays as it is. */
  static String duration(String seconds) {
    try {
      return Duration.ofSeconds(Long.parseLong(seconds)).toString().substring("PT".length())
          .toLowerCase(Locale.ROOT);
    } catch (NumberFormatException | ArithmeticException e) {
      return seconds;
    }
  }
}
