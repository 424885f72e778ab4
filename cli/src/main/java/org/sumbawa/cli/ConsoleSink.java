package org.sumbawa.cli;

import java.io.PrintWriter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.render.EventRenderer;

/**
 * Says events in words on standard error. A terminal may be slow or stopped, so a thread of its own writes; when too
 * many events wait, the number of those left out is said instead.
 */
final class ConsoleSink implements Subscriber, AutoCloseable {
  /** What an administrator reads, and each once. */
  static final EventFilter WANTED = EventFilter.ADMINISTRATIVE.and(EachOnce.FILTER);

  private static final int WAITING = 1000;
  private static final long PATIENCE_MILLIS = 2000;

  private final BlockingQueue<Runnable> lines = new ArrayBlockingQueue<>(WAITING);
  private final AtomicLong leftOut = new AtomicLong();
  private final PrintWriter err;
  private final CountDownLatch written = new CountDownLatch(1);
  private volatile boolean open = true;

  /** Starts to write, on a thread of the executor. */
  ConsoleSink(PrintWriter err, Executor threads) {
    this.err = err;
    threads.execute(this::write);
  }

  @Override
  public String name() {
    return "standard error";
  }

  @Override
  public void receive(Raised raised) {
    if (!lines.offer(() -> err.println(EventRenderer.line(raised)))) {
      leftOut.incrementAndGet();
    }
  }

  /** Writes what waits, unless the terminal does not take it. */
  @Override
  public void close() {
    open = false;
    boolean woken = lines.offer(() -> {});
    try {
      if (woken && !written.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        leftOut.addAndGet(lines.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try {
      while (open || !lines.isEmpty()) {
        lines.take().run();
        long missing = leftOut.getAndSet(0);
        if (missing > 0) {
          err.println("(" + missing + " events were not shown: too many at once)");
        }
        err.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      written.countDown();
    }
  }
}
