package org.sumbawa.transport;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Something that another thread does meanwhile. */
public final class Background<T> {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Thread thread;

  private Background(Callable<T> task) {
    thread = Thread.ofVirtual().start(() -> {
      try {
        result.complete(task.call());
      } catch (Exception e) {
        result.completeExceptionally(e);
      }
    });
  }

  /** Starts it. */
  public static <T> Background<T> start(Callable<T> task) {
    return new Background<>(task);
  }

  /** Waits for its result. */
  public T result() throws Exception {
    try {
      return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Waits until it failed, and gives the failure. */
  public Throwable failure() throws InterruptedException, TimeoutException {
    try {
      var value = result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      throw new AssertionError("no failure but " + value);
    } catch (ExecutionException e) {
      return e.getCause() == null ? e : e.getCause();
    }
  }

  /** Waits until it can go no further by itself. */
  public Background<T> blocked() {
    until(() -> thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.BLOCKED);
    return this;
  }

  /** Whether it is done, well or not. */
  public boolean isDone() {
    return result.isDone();
  }

  /** Waits until something holds. */
  public static void until(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new AssertionError("it did not happen within " + PATIENCE);
      }
      Thread.onSpinWait();
    }
  }
}
