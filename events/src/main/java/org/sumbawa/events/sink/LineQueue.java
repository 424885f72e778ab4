package org.sumbawa.events.sink;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sumbawa.events.Raised;

/**
 * Carries events from the threads that raise them to one thread that writes each as a line. Bounded by count and
 * size: what finds no room is dropped and counted. What the disk does not take is counted too, and the next
 * events are tried again.
 */
final class LineQueue implements Closeable {
  /** How many events may wait. */
  static final int MAX_COUNT = 16_384;

  /** About how many bytes of events may wait. */
  static final long MAX_BYTES = 16L << 20;

  private static final long PATIENCE_SECONDS = 10;

  private final RotatingFile file;
  private final Function<Raised, String> format;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Raised> waiting = new ArrayDeque<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private long bytes;
  private long dropped;
  private boolean closing;
  private Optional<IOException> failure = Optional.empty();

  LineQueue(RotatingFile file, Function<Raised, String> format, Executor writer) throws IOException {
    this.file = file;
    this.format = format;
    file.open();
    writer.execute(this::run);
  }

  void offer(Raised raised) {
    long size = EventSize.of(raised);
    lock.lock();
    try {
      if (closing || waiting.size() >= MAX_COUNT || (bytes > 0 && size > MAX_BYTES - bytes)) {
        dropped++;
      } else {
        waiting.addLast(raised);
        bytes += size;
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  long dropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }

  Optional<IOException> failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      for (var batch = take(); !batch.isEmpty(); batch = take()) {
        write(batch);
      }
      file.close();
    } catch (IOException e) {
      failed(e, 0);
    } finally {
      ended.countDown();
    }
  }

  /** What waits, as soon as something does; nothing once the queue is closed and empty. */
  private List<Raised> take() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closing) {
        changed.awaitUninterruptibly();
      }
      var batch = new ArrayList<>(waiting);
      waiting.clear();
      bytes = 0;
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void write(List<Raised> batch) {
    int written = 0;
    try {
      for (var raised : batch) {
        file.write(format.apply(raised));
        written++;
      }
      file.flush();
    } catch (IOException e) {
      failed(e, batch.size() - written);
    } catch (RuntimeException e) {
      failed(new IOException("an event has no text", e), batch.size() - written);
    }
  }

  private void failed(IOException e, int lost) {
    lock.lock();
    try {
      failure = Optional.of(e);
      dropped += lost;
    } finally {
      lock.unlock();
    }
  }

  /** Writes what waits, and ends; gives up on a disk that hangs. */
  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      closing = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the disk does not take the events that wait");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
