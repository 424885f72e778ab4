package org.sumbawa.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.FailedLogonLimiter.Settings;

class FailedLogonLimiterTest {
  private static final Settings THREE_A_MINUTE =
      new Settings(3, Duration.ofMinutes(1), Duration.ofMinutes(5), 100);

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final FailedLogonLimiter limiter = new FailedLogonLimiter(THREE_A_MINUTE, () -> now);

  private static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }

  @Test
  void source_thatFailsTooOften_isNotHeardUntilTheLockoutEnds() {
    var guesser = address("192.0.2.1");

    assertThat(limiter.failed(guesser)).isTrue();
    assertThat(limiter.failed(guesser)).isTrue();
    assertThat(limiter.allows(guesser)).isTrue();
    assertThat(limiter.failed(guesser)).isFalse();
    assertThat(limiter.allows(guesser)).isFalse();

    now = now.plus(Duration.ofMinutes(5).minusNanos(1));
    assertThat(limiter.allows(guesser)).isFalse();
    now = now.plusNanos(1);
    assertThat(limiter.allows(guesser)).isTrue();
    assertThat(limiter.failed(guesser)).isTrue();
  }

  @Test
  void failures_olderThanTheWindow_doNotCount() {
    var slow = address("192.0.2.1");
    for (int i = 0; i < 20; i++) {
      assertThat(limiter.failed(slow)).isTrue();
      now = now.plusSeconds(30);
    }
    assertThat(limiter.allows(slow)).isTrue();
  }

  @Test
  void otherSources_areHeardMeanwhile() {
    for (int i = 0; i < 3; i++) {
      limiter.failed(address("192.0.2.1"));
    }
    assertThat(limiter.allows(address("192.0.2.1"))).isFalse();
    assertThat(limiter.allows(address("192.0.2.2"))).isTrue();
    assertThat(limiter.failed(address("192.0.2.2"))).isTrue();
  }

  @Test
  void addressesOfOneNetworkOfSixtyFourBits_countAsOne() {
    limiter.failed(address("2001:db8:1:2::1"));
    limiter.failed(address("2001:db8:1:2:ffff::7"));
    limiter.failed(address("2001:db8:1:2:abcd:0:0:9"));

    assertThat(limiter.allows(address("2001:db8:1:2::42"))).isFalse();
    assertThat(limiter.allows(address("2001:db8:1:3::1"))).isTrue();
  }

  @Test
  void sources_beyondTheBound_areForgottenFromTheQuietestOn() {
    var few =
        new FailedLogonLimiter(new Settings(1, Duration.ofMinutes(1), Duration.ofHours(1), 2), () -> now);
    few.failed(address("192.0.2.1"));
    few.failed(address("192.0.2.2"));
    assertThat(few.allows(address("192.0.2.1"))).isFalse();
    few.failed(address("192.0.2.3"));

    assertThat(few.allows(address("192.0.2.1"))).isFalse();
    assertThat(few.allows(address("192.0.2.3"))).isFalse();
    assertThat(few.allows(address("192.0.2.2"))).isTrue();
  }

  @Test
  void settings_thatLimitNothing_areRefused() {
    assertThat(Settings.DEFAULT.attempts()).isEqualTo(20);
    for (var bad : new int[][]{{0, 1, 1, 1}, {1, -1, 1, 1}, {1, 1, -1, 1}, {1, 1, 1, 0}}) {
      assertThatThrownBy(
          () -> new Settings(bad[0], Duration.ofSeconds(bad[1]), Duration.ofSeconds(bad[2]), bad[3]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
