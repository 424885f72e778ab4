package org.sumbawa.events.sink;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sumbawa.events.Raised;

/**
 * Carries events from the threads that raise them to one thread that writes each as a line. Bounded by count and
 * size: what finds no room is dropped and counted. What the disk does not take is counted too, and the next
 * events are tried again; whoever watches is told when that begins and when it ends, not once an event.
 */
final class LineQueue implements Closeable {
  /** How many events may wait. */
  static final int MAX_COUNT = 16_384;

  /** About how many bytes of events may wait. */
  static final long MAX_BYTES = 16L << 20;

  private static final long PATIENCE_SECONDS = 10;

  private final RotatingFile file;
  private final Function<Raised, String> format;
  private final Consumer<String> watch;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Raised> waiting = new ArrayDeque<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private long bytes;
  private long dropped;
  private boolean closing;
  private Optional<IOException> failure = Optional.empty();

  // What follows is the writer's own: how many were lost when it last looked, and before it began to lose them.
  private long seen;
  private long before;
  private boolean losing;
  private Optional<IOException> lately = Optional.empty();

  LineQueue(RotatingFile file, Function<Raised, String> format, Consumer<String> watch) {
    this.file = file;
    this.format = format;
    this.watch = watch;
  }

  /** Opens the file, and has what is offered from now on written by a task of the executor's. */
  void start(Executor writer) throws IOException {
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

  /** When the disk takes no more, all of a batch counts as lost, whatever it took before. */
  private void write(List<Raised> batch) {
    int silent = 0;
    try {
      for (var raised : batch) {
        var line = line(raised);
        if (line.isPresent()) {
          file.write(line.get());
        } else {
          silent++;
        }
      }
      file.flush();
    } catch (IOException e) {
      file.abandon();
      failed(e, batch.size() - silent);
    }
    tell(batch.size());
  }

  /** An event that has no text is no reason to lose the others. */
  private Optional<String> line(Raised raised) {
    try {
      return Optional.of(format.apply(raised));
    } catch (RuntimeException e) {
      failed(new IOException("event " + raised.type().id() + " has no text", e), 1);
      return Optional.empty();
    }
  }

  /** Says whether events are lost, when that has changed; while many wait they are still about to be. */
  private void tell(int batch) {
    long lost = dropped();
    if (lost > seen && !losing) {
      losing = true;
      before = seen;
      watch.accept("events are being lost: " + lately.map(LineQueue::words).orElse("too many at once"));
    } else if (lost == seen && losing && batch < MAX_COUNT / 2) {
      losing = false;
      watch.accept("events are written again; lost: " + (lost - before));
    }
    seen = lost;
    lately = Optional.empty();
  }

  private static String words(IOException e) {
    return e instanceof FileSystemException ? e.toString() : String.valueOf(e.getMessage());
  }

  private void failed(IOException e, int lost) {
    lately = Optional.of(e);
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
