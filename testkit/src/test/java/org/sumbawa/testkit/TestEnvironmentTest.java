package org.sumbawa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TestEnvironmentTest {

  @Test
  void chance_ofTheSameSeed_isTheSame() {
    try (var one = TestEnvironment.direct(7);
        var other = TestEnvironment.direct(7);
        var another = TestEnvironment.direct(8)) {
      var bytes = one.environment().entropy().bytes(16);
      assertThat(other.environment().entropy().bytes(16)).isEqualTo(bytes);
      assertThat(another.environment().entropy().bytes(16)).isNotEqualTo(bytes);
    }
  }

  @Test
  void work_ofADirectEnvironment_runsWhereItIsAskedFor() {
    var ran = new AtomicReference<Thread>();
    try (var world = TestEnvironment.direct(1)) {
      world.environment().work().execute(() -> ran.set(Thread.currentThread()));
      assertThat(ran.get()).isSameAs(Thread.currentThread());
    }
  }

  @Test
  void work_ofAPooledEnvironment_isDoneWhenItCloses() {
    var ran = new AtomicReference<Thread>();
    var world = TestEnvironment.pooled(1, 2);
    world.environment().work().execute(() -> ran.set(Thread.currentThread()));
    world.close();
    assertThat(ran.get()).isNotNull().isNotSameAs(Thread.currentThread());
    assertThat(world.threads().alive()).isEmpty();
    assertThatThrownBy(() -> TestEnvironment.pooled(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void failure_ofAThread_failsTheClose() {
    var world = TestEnvironment.direct(1);
    world.environment().threads().start("unlucky", () -> {
      throw new IllegalStateException("bad luck");
    });
    assertThatThrownBy(world::close).isInstanceOf(AssertionError.class).hasMessageContaining("bad luck");
  }

  @Test
  void settle_untilThreadsRest_waits() throws Exception {
    try (var world = TestEnvironment.direct(1)) {
      var rest = new CountDownLatch(1);
      var stop = new CountDownLatch(1);
      world.environment().threads().start("busy", () -> {
        while (rest.getCount() > 0) {
          Thread.onSpinWait();
        }
        await(stop);
      });
      var settled = new Thread(world.threads()::settle);
      settled.start();
      assertThat(world.threads().alive()).containsExactly("busy");
      assertThat(settled.isAlive()).isTrue();
      rest.countDown();
      settled.join();
      stop.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
