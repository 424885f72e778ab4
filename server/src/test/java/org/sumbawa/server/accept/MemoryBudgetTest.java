package org.sumbawa.server.accept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MemoryBudgetTest {
  private final MemoryBudget budget = new MemoryBudget(800);

  @Test
  void account_withinItsShare_isServedAtOnce() throws InterruptedException {
    var account = budget.account();
    account.acquire(60);
    account.acquire(40);
    assertThat(budget.used()).isEqualTo(100);
    account.release(100);
    assertThat(budget.used()).isZero();
  }

  @Test
  void account_beyondItsShare_waitsForItself() throws InterruptedException {
    var account = budget.account();
    account.acquire(100);
    var waiting = begin(account, 1);
    budget.account().acquire(100);
    assertThat(waiting.await(0)).as("somebody else's share is untouched").isFalse();
    account.release(100);
    assertThat(waiting.await(30)).isTrue();
    assertThat(budget.used()).isEqualTo(101);
  }

  @Test
  void account_thatHoldsNothing_getsWhatIsMoreThanItsShare() throws InterruptedException {
    budget.account().acquire(700);
    assertThat(budget.used()).isEqualTo(700);
  }

  @Test
  void total_whenItIsUsedUp_letsOthersWait() throws InterruptedException {
    var large = budget.account();
    large.acquire(750);
    var waiting = begin(budget.account(), 100);
    assertThat(waiting.await(0)).isFalse();
    large.release(750);
    assertThat(waiting.await(30)).isTrue();
  }

  @Test
  void message_thatWouldNeverFit_waitsUntilItIsAlone() throws InterruptedException {
    var small = budget.account();
    small.acquire(1);
    var waiting = begin(budget.account(), 5000);
    assertThat(waiting.await(0)).isFalse();
    small.release(1);
    assertThat(waiting.await(30)).isTrue();
  }

  @Test
  void nothing_untilAllIsGivenBack_isWaitedFor() throws InterruptedException {
    var account = budget.account();
    assertThat(budget.awaitNothing(Duration.ZERO)).isTrue();
    account.acquire(10);
    assertThat(budget.awaitNothing(Duration.ofMillis(1))).isFalse();
    new Thread(() -> account.release(10)).start();
    assertThat(budget.awaitNothing(Duration.ofSeconds(30))).isTrue();
  }

  /** Acquires on another thread, which waits already when this returns or has what it wants. */
  private static Waiting begin(MemoryBudget.Account account, long bytes) {
    var done = new CountDownLatch(1);
    var thread = new Thread(() -> {
      try {
        account.acquire(bytes);
        done.countDown();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
    thread.setDaemon(true);
    thread.start();
    while (thread.getState() != Thread.State.WAITING && done.getCount() > 0) {
      Thread.onSpinWait();
    }
    return seconds -> done.await(seconds, TimeUnit.SECONDS);
  }

  private interface Waiting {
    boolean await(long seconds) throws InterruptedException;
  }
}
