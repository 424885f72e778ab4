package org.sumbawa.server.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Threads that do the same things at the same time, each by a chance of its own. */
public final class Crowd {
  private static final long LIMIT_SECONDS = 60;

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  /** What each of them does. */
  @FunctionalInterface
  public interface Member {
    void act(int member, Random random) throws Exception;
  }

  /** Lets so many act together, and waits until all have ended; fails if one did, and with a dump of all if one does not. */
  public static void of(int members, long seed, Member member) throws Exception {
    var crowd = new Crowd();
    var together = new CyclicBarrier(members);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < members; i++) {
      int number = i;
      threads.add(Thread.ofPlatform().daemon().name("member " + i).start(() -> {
        try {
          together.await();
          member.act(number, new Random(seed + number));
        } catch (Throwable failure) {
          crowd.failures.add(failure);
        }
      }));
    }
    crowd.await(threads, seed);
  }

  private void await(List<Thread> threads, long seed) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    for (var thread : threads) {
      TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
    }
    var failure = new AssertionError("Seed " + seed);
    failures.forEach(failure::addSuppressed);
    if (threads.stream().anyMatch(Thread::isAlive)) {
      var dump = new StringBuilder("threads that do not end, seed " + seed);
      threads.stream().filter(Thread::isAlive).forEach(thread -> dump.append('\n').append(thread.getName())
          .append(Arrays.toString(thread.getStackTrace()).replace(", ", "\n\tat ")));
      failure.addSuppressed(new AssertionError(dump.toString()));
    }
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }
}
