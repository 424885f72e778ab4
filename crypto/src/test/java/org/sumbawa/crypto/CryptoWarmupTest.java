package org.sumbawa.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CryptoWarmupTest {

  @Test
  void run_withTimeEnough_usesEachDirectionItsRounds() {
    long uses = new CryptoWarmup(InstantSource.fixed(Instant.EPOCH)).run(Set.of(),
        List.of(Cipher.AES_128_GCM), Duration.ofSeconds(1));

    assertThat(uses).isEqualTo(4 * 40_000);
  }

  @Test
  void run_whenTimePasses_stopsInTimeAndGivesEachItsShare() {
    var clock = new Ticking(Duration.ofMillis(1));

    long uses = new CryptoWarmup(clock).run(EnumSet.allOf(SigningAlgorithm.class),
        EnumSet.allOf(Cipher.class), Duration.ofMillis(280));

    assertThat(Duration.between(Instant.EPOCH, clock.now)).isBetween(Duration.ofMillis(250),
        Duration.ofMillis(320));
    assertThat(uses).isGreaterThan(28 * 64);
  }

  @Test
  void run_ofNothing_doesNothing() {
    assertThat(new CryptoWarmup(InstantSource.fixed(Instant.EPOCH)).run(Set.of(), Set.of(), Duration.ZERO))
        .isZero();
  }

  /** A clock that every look moves on. */
  private static final class Ticking implements InstantSource {
    private final Duration step;
    private Instant now = Instant.EPOCH;

    Ticking(Duration step) {
      this.step = step;
    }

    @Override
    public Instant instant() {
      now = now.plus(step);
      return now;
    }
  }
}
