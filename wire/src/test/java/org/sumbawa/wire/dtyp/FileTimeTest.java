package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;

class FileTimeTest {

  @Test
  void of_theUnixEpoch_isItsKnownNumberOfTicks() {
    assertThat(FileTime.of(Instant.EPOCH).ticks()).isEqualTo(116_444_736_000_000_000L);
    assertThat(FileTime.of(Instant.EPOCH).encoded()).isEqualTo(Bytes.hex("00803ED5DEB19D01"));
    assertThat(new FileTime(116_444_736_000_000_000L).toInstant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void of_anInstant_roundsDownToTheTick() {
    var instant = Instant.parse("2024-02-29T12:34:56.123456789Z");
    assertThat(FileTime.of(instant).toInstant()).isEqualTo(Instant.parse("2024-02-29T12:34:56.123456700Z"));
    assertThat(FileTime.of(instant)).hasToString("2024-02-29T12:34:56.123456700Z");
  }

  @Test
  void of_beyondTheRange_saturates() {
    assertThat(FileTime.of(Instant.MAX).ticks()).isEqualTo(Long.MAX_VALUE);
    assertThat(FileTime.of(Instant.MIN).ticks()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void isTime_ofTheSpecialValues_isFalse() {
    assertThat(FileTime.NONE.isTime()).isFalse();
    assertThat(new FileTime(-1).isTime()).isFalse();
    assertThat(new FileTime(-2)).hasToString("-2");
    assertThat(new FileTime(1)).isGreaterThan(FileTime.NONE);
  }
}
