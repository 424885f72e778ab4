package org.sumbawa.transport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Arrays for frames, used again and again: large arrays are dear to make, since Java clears them. The memory
 * that the pool accounts for, lent or idle, never exceeds its budget; beyond it, arrays are plain ones that the
 * garbage collector takes.
 */
public final class BufferPool {
  // Each class has room for headers beside a payload of a power of two, which is what peers send.
  private static final int HEADROOM = 1024;
  private static final int SMALLEST = 4096;
  private static final int CLASSES = 13;

  private final long budget;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<ArrayDeque<byte[]>> idle = new ArrayList<>(CLASSES);
  private long accounted;

  /** Accounts for at most so many bytes. */
  public BufferPool(long budgetBytes) {
    budget = budgetBytes;
    for (int i = 0; i < CLASSES; i++) {
      idle.add(new ArrayDeque<>());
    }
  }

  /** Gives memory of that size, from the pool while the budget lasts. Its content is whatever it was. */
  public Frame take(int size) {
    return takePooled(size).orElseGet(() -> Frame.of(ByteBuffer.allocate(size)));
  }

  /** Gives memory of that size from the budget, or nothing when the budget is used up or the size not worth it. */
  public Optional<Frame> takePooled(int size) {
    if (size <= SMALLEST / 4 || size > capacity(CLASSES - 1)) {
      return Optional.empty();
    }
    int sizeClass = classOf(size);
    var array = idleOrNew(sizeClass);
    return array
        .map(bytes -> new Frame(ByteBuffer.wrap(bytes, 0, size).slice(), () -> giveBack(sizeClass, bytes)));
  }

  /** How many bytes the pool accounts for right now, lent and idle. */
  public long accountedBytes() {
    lock.lock();
    try {
      return accounted;
    } finally {
      lock.unlock();
    }
  }

  private Optional<byte[]> idleOrNew(int sizeClass) {
    lock.lock();
    try {
      var array = idle.get(sizeClass).pollLast();
      if (array != null) {
        return Optional.of(array);
      }
      int capacity = capacity(sizeClass);
      for (int i = CLASSES - 1; i >= 0 && accounted + capacity > budget; i--) {
        forget(i, capacity);
      }
      if (accounted + capacity > budget) {
        return Optional.empty();
      }
      accounted += capacity;
    } finally {
      lock.unlock();
    }
    return Optional.of(new byte[capacity(sizeClass)]);
  }

  /** Lets go of idle arrays of a class until there is room for so many bytes. */
  private void forget(int sizeClass, int wanted) {
    var arrays = idle.get(sizeClass);
    while (accounted + wanted > budget && arrays.pollFirst() != null) {
      accounted -= capacity(sizeClass);
    }
  }

  private void giveBack(int sizeClass, byte[] array) {
    lock.lock();
    try {
      idle.get(sizeClass).addLast(array);
    } finally {
      lock.unlock();
    }
  }

  private static int classOf(int size) {
    int sizeClass = 0;
    while (capacity(sizeClass) < size) {
      sizeClass++;
    }
    return sizeClass;
  }

  private static int capacity(int sizeClass) {
    return (SMALLEST << sizeClass) + HEADROOM;
  }
}
