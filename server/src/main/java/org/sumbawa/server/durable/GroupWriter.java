package org.sumbawa.server.durable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T result;

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

    @SuppressWarnings("NullAway") // a change may have nothing to say
    void safe() {
      done.complete(result);
    }
  }

  /**
   * Starts.
   *
   * @param begin before changes are made
   * @param commit makes them safe
   * @param giveUp takes back what could not be made safe
   */
  GroupWriter(String name, Step begin, Runnable commit, Runnable giveUp) {
    this.begin = begin;
    this.commit = commit;
    this.giveUp = giveUp;
    Thread.ofPlatform().daemon().name(name).start(this::work);
  }

  /** Makes a change, and returns what it says once it is safe. */
  <T> T change(Supplier<T> what) throws IOException {
    var change = new Change<>(what);
    add(change);
    try {
      return change.done.join();
    } catch (CompletionException failed) {
      throw new IOException(String.valueOf(failed.getCause()), failed.getCause());
    }
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
      } catch (IOException | RuntimeException failed) {
        giveUp.run();
        batch.forEach(change -> change.done.completeExceptionally(failed));
      }
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
    } catch (IOException already) {
      return;
    }
    last.done.exceptionally(failed -> null).join();
  }
}
