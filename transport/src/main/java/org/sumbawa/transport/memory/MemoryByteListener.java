package org.sumbawa.transport.memory;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.sumbawa.transport.stream.ByteListener;
import org.sumbawa.transport.stream.ByteStream;

/** A listening port in memory. */
final class MemoryByteListener implements ByteListener {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<MemoryByteStream> waiting = new ArrayDeque<>();
  private final InetSocketAddress address;
  private final int backlog;
  private final Runnable whenClosed;
  private boolean closed;

  MemoryByteListener(InetSocketAddress address, int backlog, Runnable whenClosed) {
    this.address = address;
    this.backlog = backlog;
    this.whenClosed = whenClosed;
  }

  void offer(MemoryByteStream stream) throws ConnectException {
    lock.lock();
    try {
      if (closed || waiting.size() >= backlog) {
        throw new ConnectException("Connection refused: " + address);
      }
      waiting.add(stream);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public ByteStream accept() throws ClosedChannelException {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
      if (closed) {
        throw new ClosedChannelException();
      }
      return waiting.remove();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  /** Whoever waited to be accepted is reset, as a system does. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      waiting.forEach(MemoryByteStream::reset);
      waiting.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    whenClosed.run();
  }
}
