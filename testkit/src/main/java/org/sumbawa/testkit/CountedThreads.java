package org.sumbawa.testkit;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.sumbawa.core.Threads;
import org.sumbawa.testkit.world.Patience;

/** Starts threads, keeps count of them, and of what they throw. */
public final class CountedThreads implements Threads, ThreadFactory {
  /** How often all must be seen waiting. */
  private static final int QUIET = 3;
  private static final long QUIET_NANOS = 20_000;
  private static final long BUSY_NANOS = 1_000_000;

  private final ConcurrentLinkedQueue<Thread> started = new ConcurrentLinkedQueue<>();
  private final CopyOnWriteArrayList<Throwable> failures = new CopyOnWriteArrayList<>();

  @Override
  public Thread start(String name, Runnable task) {
    var thread = made(name, task);
    thread.start();
    return thread;
  }

  /** A thread of a pool. */
  @Override
  public Thread newThread(Runnable task) {
    return made("test-work", task);
  }

  private Thread made(String name, Runnable task) {
    started.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
    var thread = Thread.ofPlatform().name(name).daemon()
        .uncaughtExceptionHandler((where, what) -> failures.add(what)).unstarted(task);
    started.add(thread);
    return thread;
  }

  /** The names of the threads that run. */
  public List<String> alive() {
    return started.stream().filter(Thread::isAlive).map(Thread::getName).toList();
  }

  /** What threads were not prepared for, and what a server thought to be its own defect. */
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /**
   * Waits until every thread waits for something. Whoever has just been woken may still seem to wait, so a test makes sure
   * first that what it asked for has been answered.
   */
  public void settle() {
    int quiet = 0;
    for (long left = Patience.LIMIT.toMillis(); left > 0 && quiet < QUIET; left--) {
      quiet = started.stream().allMatch(CountedThreads::waits) ? quiet + 1 : 0;
      LockSupport.parkNanos(quiet == 0 ? BUSY_NANOS : QUIET_NANOS);
    }
    if (quiet < QUIET) {
      throw new AssertionError("threads that do not come to rest: " + alive());
    }
  }

  private static boolean waits(Thread thread) {
    return switch (thread.getState()) {
      case WAITING, TIMED_WAITING, TERMINATED, NEW -> true;
      case RUNNABLE, BLOCKED -> thread == Thread.currentThread();
    };
  }

  /** Waits until no more than so many run. */
  public void awaitAtMost(int count) {
    long end = System.nanoTime() + Patience.LIMIT.toNanos();
    while (alive().size() > count) {
      if (System.nanoTime() > end) {
        throw new AssertionError("threads that do not end: " + alive());
      }
      LockSupport.parkNanos(QUIET_NANOS);
    }
  }

  /** Waits until none runs any more, and says which still do when patience is at its end. */
  public void awaitEnd() throws InterruptedException {
    var patience = Patience.begin();
    for (var thread : started) {
      if (!patience.join(thread)) {
        var stack =
            String.join("\n\tat ", List.of(thread.getStackTrace()).stream().map(String::valueOf).toList());
        throw new AssertionError(
            "threads that do not end: " + alive() + "\n" + thread.getName() + "\n\tat " + stack);
      }
    }
  }
}
