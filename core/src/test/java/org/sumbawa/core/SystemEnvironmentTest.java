package org.sumbawa.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class SystemEnvironmentTest {
  @Test
  void timers_runWhileAllWorkThreadsAreBlocked() throws InterruptedException {
    var release = new CountDownLatch(1);
    var fired = new CountDownLatch(1);
    try (var system = new SystemEnvironment(1)) {
      var environment = system.environment();
      environment.work().execute(() -> {
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
      environment.timers().after(Duration.ofMillis(1), fired::countDown);
      assertThat(fired.await(10, TimeUnit.SECONDS)).isTrue();
      release.countDown();
    }
  }

  @Test
  void timers_thatAreCancelled_doNotRun() throws InterruptedException {
    var fired = new CountDownLatch(1);
    var later = new CountDownLatch(1);
    try (var system = new SystemEnvironment(1)) {
      var timers = system.environment().timers();
      timers.after(Duration.ofMillis(50), fired::countDown).cancel();
      timers.after(Duration.ofMillis(100), later::countDown);
      assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(fired.getCount()).isEqualTo(1);
    }
  }

  @Test
  void timers_whoseTaskFails_goOn() throws InterruptedException {
    var later = new CountDownLatch(1);
    try (var system = new SystemEnvironment(1)) {
      var timers = system.environment().timers();
      timers.after(Duration.ofMillis(1), () -> {
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> later.countDown());
        throw new IllegalStateException("on purpose");
      });
      assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
