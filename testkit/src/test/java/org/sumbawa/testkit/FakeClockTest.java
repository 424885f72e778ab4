package org.sumbawa.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeClockTest {
  private final FakeClock clock = new FakeClock();
  private final List<String> ran = new ArrayList<>();

  @Test
  void clock_notMoved_standsStill() {
    assertThat(clock.instant()).isEqualTo(FakeClock.START).isEqualTo(clock.instant());
    assertThat(new FakeClock(Instant.EPOCH).instant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void timers_whenTimePasses_runInTheirOrderAndAtTheirTime() {
    clock.after(Duration.ofSeconds(2), () -> ran.add("second at " + elapsed()));
    clock.after(Duration.ofSeconds(1), () -> ran.add("first at " + elapsed()));
    clock.after(Duration.ofSeconds(2), () -> ran.add("third at " + elapsed()));
    clock.after(Duration.ofSeconds(3), () -> ran.add("too late"));
    clock.advance(Duration.ofMillis(2500));
    assertThat(ran).containsExactly("first at PT1S", "second at PT2S", "third at PT2S");
    assertThat(elapsed()).isEqualTo(Duration.ofMillis(2500));
    assertThat(clock.pendingTimers()).isEqualTo(1);
  }

  @Test
  void timer_thatSetsAnother_letsItRunInTheSameAdvance() {
    clock.after(Duration.ofSeconds(1),
        () -> clock.after(Duration.ofSeconds(1), () -> ran.add("at " + elapsed())));
    clock.advance(Duration.ofSeconds(10));
    assertThat(ran).containsExactly("at PT2S");
  }

  @Test
  void timer_thatIsCancelled_doesNotRun() {
    clock.after(Duration.ofSeconds(1), () -> ran.add("never")).cancel();
    clock.advance(Duration.ofSeconds(1));
    assertThat(ran).isEmpty();
  }

  @Test
  void timer_thatATimeJumpPassed_runsAtTheNextAdvance() {
    clock.after(Duration.ofSeconds(1), () -> ran.add("at " + elapsed()));
    clock.jump(Duration.ofSeconds(5));
    assertThat(ran).isEmpty();
    clock.advance(Duration.ZERO);
    assertThat(ran).containsExactly("at PT5S");
  }

  @Test
  void timer_setByAnother_isWaitedFor() throws Exception {
    var other = new Thread(() -> clock.after(Duration.ofSeconds(1), () -> {}));
    other.start();
    clock.awaitTimers(1);
    assertThat(clock.pendingTimers()).isEqualTo(1);
  }

  private Duration elapsed() {
    return Duration.between(FakeClock.START, clock.instant());
  }
}
