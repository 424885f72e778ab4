package org.sumbawa.transport.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One direction of a connection: a ring of bytes that blocks its writer when full and its reader when empty. */
final class Pipe {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final byte[] ring;
  private int start;
  private int count;
  private boolean ended;
  private boolean readerClosed;
  private boolean writerClosed;
  private boolean reset;

  Pipe(int capacity) {
    ring = new byte[capacity];
  }

  /** Reads what there is; −1 once the writer's end was reached. */
  int read(ByteBuffer into) throws IOException {
    lock.lock();
    try {
      while (count == 0 && !ended && !readerClosed && !reset) {
        changed.await();
      }
      if (readerClosed) {
        throw new ClosedChannelException();
      }
      if (reset) {
        throw new IOException("Connection reset");
      }
      if (count == 0) {
        return -1;
      }
      int moved = Math.min(count, into.remaining());
      int first = Math.min(moved, ring.length - start);
      into.put(ring, start, first).put(ring, 0, moved - first);
      start = (start + moved) % ring.length;
      count -= moved;
      changed.signalAll();
      return moved;
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      lock.unlock();
    }
  }

  /** Writes what fits, at least one byte. */
  long write(ByteBuffer... parts) throws IOException {
    lock.lock();
    try {
      while (count == ring.length && !writerClosed && !readerClosed && !reset) {
        changed.await();
      }
      if (writerClosed || ended) {
        throw new ClosedChannelException();
      }
      if (reset) {
        throw new IOException("Connection reset");
      }
      if (readerClosed) {
        throw new IOException("Broken pipe");
      }
      long moved = 0;
      for (var part : parts) {
        moved += put(part);
      }
      changed.signalAll();
      return moved;
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      lock.unlock();
    }
  }

  /** How many bytes nobody has read yet. */
  int waiting() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** The writer writes no more; what is under way can still be read. */
  void end() {
    mark(() -> ended = true);
  }

  /** The writer is gone, and a write of its that is blocked fails. */
  void closeWriter() {
    mark(() -> {
      ended = true;
      writerClosed = true;
    });
  }

  /** The reader is gone: writing to it fails. */
  void closeReader() {
    mark(() -> readerClosed = true);
  }

  /** Both ends fail from now on, and what is under way is lost. */
  void reset() {
    mark(() -> reset = true);
  }

  private void mark(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private int put(ByteBuffer part) {
    int moved = Math.min(part.remaining(), ring.length - count);
    int at = (start + count) % ring.length;
    int first = Math.min(moved, ring.length - at);
    part.get(ring, at, first).get(ring, 0, moved - first);
    count += moved;
    return moved;
  }

  /** What a socket's channel throws then. */
  private static ClosedByInterruptException interrupted() {
    Thread.currentThread().interrupt();
    return new ClosedByInterruptException();
  }
}
