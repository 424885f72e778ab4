package org.sumbawa.cli;

import java.io.PrintWriter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.render.EventRenderer;

/**
 * Says events in words on standard error. A terminal may be slow or stopped, so a thread of its own writes; when too
 * many events wait, the number of those left out is said instead.
 */
final class ConsoleSink implements Subscriber, AutoCloseable {
  private static final int WAITING = 1000;

  private final BlockingQueue<Runnable> lines = new ArrayBlockingQueue<>(WAITING);
  private final AtomicLong leftOut = new AtomicLong();
  private final PrintWriter err;
  private final Thread writer;
  private volatile boolean open = true;

  /** Starts the thread. */
  ConsoleSink(PrintWriter err, ThreadFactory threads) {
    this.err = err;
    writer = threads.newThread(this::write);
    writer.start();
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

  /** Writes what waits. */
  @Override
  public void close() throws InterruptedException {
    open = false;
    boolean woken = lines.offer(() -> {});
    writer.join(woken ? 2000 : 1);
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
    }
  }
}
