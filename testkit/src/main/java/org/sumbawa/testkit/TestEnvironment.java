package org.sumbawa.testkit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sumbawa.core.Environment;
import org.sumbawa.testkit.world.SeededEntropy;
import org.sumbawa.transport.BufferPool;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.memory.MemoryNetwork;
import org.sumbawa.transport.stream.Framing;

/**
 * A world that is the test's: its clock stands still, its chance is the same for the same seed, its threads are counted,
 * and its network is memory.
 */
public final class TestEnvironment implements AutoCloseable {
  private static final long POOLED = 16L << 20;

  private final CountedThreads threads = new CountedThreads();
  private final FakeClock clock;
  private final Optional<ExecutorService> pool;
  private final Environment environment;

  private TestEnvironment(long seed, int workers, boolean settling) {
    clock = settling ? new FakeClock(FakeClock.START, threads::settle) : new FakeClock();
    pool = workers == 0 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(workers, threads));
    Executor work = pool.isPresent() ? pool.get() : Runnable::run;
    environment = new Environment(clock, new SeededEntropy(seed), threads, work, clock);
  }

  /** Work is done on the thread that asks for it: a connection's requests one after the other, in order. */
  public static TestEnvironment direct(long seed) {
    return new TestEnvironment(seed, 0, true);
  }

  /**
   * The same for a test that lets time pass often: it has the answers to all that it asked before it does so, and the clock
   * does not look whether the threads have come to rest.
   */
  public static TestEnvironment stepped(long seed) {
    return new TestEnvironment(seed, 0, false);
  }

  /** The same, where work is done by so many threads: for a test in which time passes while others are busy. */
  public static TestEnvironment stepped(long seed, int workers) {
    return new TestEnvironment(seed, workers, false);
  }

  /** Work is done by so many threads. */
  public static TestEnvironment pooled(long seed, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    return new TestEnvironment(seed, workers, true);
  }

  /** What to pass on. */
  public Environment environment() {
    return environment;
  }

  /** The clock, and with it the timers. */
  public FakeClock clock() {
    return clock;
  }

  /** The threads, those of the pool included. */
  public CountedThreads threads() {
    return threads;
  }

  /** A network in memory, whose limits of time go by the clock. */
  public MemoryNetwork network(LinkSettings settings) {
    return new MemoryNetwork(new Framing(settings, new BufferPool(POOLED), clock));
  }

  /**
   * Waits until all work is done and all threads have ended.
   *
   * @throws AssertionError if a thread does not end, or one threw something
   */
  @Override
  public void close() {
    pool.ifPresent(ExecutorService::shutdown);
    try {
      threads.awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while threads ended", e);
    }
    List<Throwable> failures = threads.failures();
    if (!failures.isEmpty()) {
      var error =
          new AssertionError(failures.size() + " failures of threads, the first: " + failures.getFirst());
      failures.forEach(error::addSuppressed);
      throw error;
    }
  }
}
