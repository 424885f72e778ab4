package org.sumbawa.server.durable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sumbawa.core.Threads;

/**
 * Makes changes one after the other on a thread of its own, and makes safe together what was asked for together. Who is
 * interrupted while waiting takes no file along.
 */
final class GroupWriter implements AutoCloseable {
  private final Step begin;
  private final Runnable commit;
  private final Runnable giveUp;
  private final LinkedBlockingQueue<Change<?>> changes = new LinkedBlockingQueue<>();
  private boolean closed;

  /** What may fail. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  /** Something to be done, and who waits for it. */
  private static final class Change<T> {
    private final @Nullable Supplier<T> what;
    private final CountDownLatch done = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable failure;

    Change(@Nullable Supplier<T> what) {
      this.what = what;
    }

    boolean isLast() {
      return what == null;
    }

    void make() {
      if (what != null) {
        result = what.get();
      }
    }

    void safe() {
      done.countDown();
    }

    void failed(Throwable why) {
      failure = why;
      done.countDown();
    }

    /** Waits for the end, whoever interrupts. */
    @SuppressWarnings("NullAway") // a change may have nothing to say
    T await() throws IOException {
      boolean interrupted = false;
      while (done.getCount() > 0) {
        try {
          done.await();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure != null) {
        throw new IOException(String.valueOf(failure), failure);
      }
      return result;
    }
  }

  /**
   * Starts.
   *
   * @param threads makes its thread
   * @param begin before changes are made
   * @param commit makes them safe
   * @param giveUp takes back what could not be made safe
   */
  GroupWriter(Threads threads, String name, Step begin, Runnable commit, Runnable giveUp) {
    this.begin = begin;
    this.commit = commit;
    this.giveUp = giveUp;
    threads.start(name, this::work);
  }

  /** Makes a change, and returns what it says once it is safe. */
  <T> T change(Supplier<T> what) throws IOException {
    var change = new Change<>(what);
    add(change);
    return change.await();
  }

  private synchronized void add(Change<?> change) throws IOException {
    if (closed) {
      throw new IOException("it is closed");
    }
    closed = change.isLast();
    changes.add(change);
  }

  private void work() {
    boolean goesOn = true;
    while (goesOn) {
      var batch = next();
      goesOn = batch.stream().noneMatch(Change::isLast);
      try {
        begin.run();
        batch.forEach(Change::make);
        commit.run();
        batch.forEach(Change::safe);
      } catch (IOException | RuntimeException | Error failed) {
        // Whatever it was: without this thread everybody would wait for ever.
        takeBack(failed);
        batch.forEach(change -> change.failed(failed));
      }
    }
  }

  private void takeBack(Throwable failed) {
    try {
      giveUp.run();
    } catch (RuntimeException | Error beside) {
      failed.addSuppressed(beside);
    }
  }

  private List<Change<?>> next() {
    var batch = new ArrayList<Change<?>>();
    while (batch.isEmpty()) {
      try {
        batch.add(changes.take());
      } catch (InterruptedException nobodyDoes) {
        // This thread is nobody else's.
      }
    }
    changes.drainTo(batch);
    return batch;
  }

  /** Makes what was asked for, and no more. */
  @Override
  public void close() {
    var last = new Change<Void>(null);
    try {
      add(last);
      last.await();
    } catch (IOException alreadyOrFailed) {
      // Who asked for something has been told.
    }
  }
}
