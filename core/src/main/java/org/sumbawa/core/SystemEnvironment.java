package org.sumbawa.core;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The real world: system clock, secure randomness, platform threads. Closing it ends its pools. */
public final class SystemEnvironment implements AutoCloseable {
  /** Platform threads that keep no program from ending. */
  public static final Threads THREADS = (name, task) -> Thread.ofPlatform().name(name).daemon().start(task);

  private static final int TIMER_THREADS = 2;

  private final ExecutorService work;
  private final ScheduledThreadPoolExecutor timers;
  private final Environment environment;

  /** Starts pools with at most so many threads for work that may block on storage. */
  public SystemEnvironment(int workThreads) {
    var pool = new ThreadPoolExecutor(workThreads, workThreads, 30, TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(), Thread.ofPlatform().name("smb-work-", 0).daemon().factory());
    pool.allowCoreThreadTimeOut(true);
    work = pool;
    // Threads of their own: a timer that cuts whoever blocks all the work threads must not wait for one of them.
    timers = new ScheduledThreadPoolExecutor(TIMER_THREADS,
        Thread.ofPlatform().name("smb-timer-", 0).daemon().factory());
    timers.setRemoveOnCancelPolicy(true);
    var random = new SecureRandom();
    environment = new Environment(InstantSource.system(), random::nextBytes, THREADS, work, (delay, task) -> {
      var future = timers.schedule(reporting(task), delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> future.cancel(false);
    });
  }

  /** As many work threads as suit a disk on this machine: four a core, 16 at least. */
  public SystemEnvironment() {
    this(Math.max(16, 4 * Runtime.getRuntime().availableProcessors()));
  }

  /** What to pass on. */
  public Environment environment() {
    return environment;
  }

  @Override
  public void close() {
    timers.shutdownNow();
    work.shutdown();
    try {
      if (!work.awaitTermination(10, TimeUnit.SECONDS)) {
        work.shutdownNow();
      }
    } catch (InterruptedException e) {
      work.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** What a task throws goes where a thread's last words go; a scheduled pool would keep it to itself. */
  private static Runnable reporting(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        var thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    };
  }
}
