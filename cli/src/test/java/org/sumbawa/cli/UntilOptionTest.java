package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class UntilOptionTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({"2027-01-31, 2027-01-31T23:00:00Z", "2027-07-31, 2027-07-31T22:00:00Z",
      "2027-01-31T18:00, 2027-01-31T17:00:00Z", "2027-01-31T18:00:30, 2027-01-31T17:00:30Z",
      "2027-01-31T18:00+03:00, 2027-01-31T15:00:00Z", "2027-01-31T18:00:01Z, 2027-01-31T18:00:01Z",
      "2027-01-31T18:00:01.25Z, 2027-01-31T18:00:01.25Z"})
  void until_dayOrTime_isItsEnd(String text, String end) throws Failure {
    assertThat(parsed("--until", text).end(BERLIN)).isEqualTo(Instant.parse(end));
  }

  @Test
  void until_thatIsNotGiven_isNever() throws Failure {
    assertThat(parsed().end(BERLIN)).isEqualTo(Instant.MAX);
  }

  private static UntilOption parsed(String... arguments) {
    return CommandLine.populateCommand(new UntilOption(), arguments);
  }
}
