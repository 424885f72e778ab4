package org.sumbawa.transport.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sumbawa.transport.ManualTimers;

final class StallWatchTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final ManualTimers timers = new ManualTimers();
  private final AtomicInteger cuts = new AtomicInteger();
  private final StallWatch watch = new StallWatch(timers, LIMIT, cuts::incrementAndGet);

  @Test
  void wait_withoutAStep_isCutAtTheLimitOnce() {
    watch.begin();
    timers.advance(LIMIT.minusNanos(1));
    assertThat(cuts).hasValue(0);
    timers.advance(Duration.ofNanos(1));
    assertThat(cuts).hasValue(1);
    timers.advance(LIMIT.multipliedBy(10));
    assertThat(cuts).hasValue(1);
  }

  @Test
  void wait_withStepsNowAndThen_isNotCut() {
    watch.begin();
    for (int i = 0; i < 100; i++) {
      timers.advance(LIMIT.minusNanos(1));
      watch.step();
    }
    assertThat(cuts).hasValue(0);
    timers.advance(LIMIT.multipliedBy(5).dividedBy(4));
    assertThat(cuts).hasValue(1);
  }

  @Test
  void waits_oneAfterAnother_areCountedApart() {
    for (int i = 0; i < 100; i++) {
      watch.begin();
      timers.advance(LIMIT.dividedBy(2));
      watch.end();
    }
    assertThat(cuts).hasValue(0);
  }

  @Test
  void pause_betweenWaits_mayLastForEver() {
    watch.begin();
    watch.end();
    timers.advance(LIMIT.multipliedBy(100));
    assertThat(cuts).hasValue(0);
    assertThat(timers.pending()).isZero();
  }

  @Test
  void timers_ofManyWaits_areOne() {
    for (int i = 0; i < 1000; i++) {
      watch.begin();
      watch.end();
    }
    assertThat(timers.pending()).isEqualTo(1);
  }

  @Test
  void close_leavesNoTimer() {
    watch.begin();
    watch.close();
    assertThat(timers.pending()).isZero();
    watch.begin();
    timers.advance(LIMIT.multipliedBy(2));
    assertThat(cuts).hasValue(0);
  }
}
