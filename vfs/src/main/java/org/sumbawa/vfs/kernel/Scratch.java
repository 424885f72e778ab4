package org.sumbawa.vfs.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Native memory for one system call: names and structures, and a larger piece for data. Pooled, since making native
 * memory costs more than most calls; each thread looks first where it left one.
 */
final class Scratch implements AutoCloseable {
  /** How much data passes through at once: holds the largest extended attribute there can be. */
  static final int DATA_SIZE = 128 * 1024;

  private static final int SMALL_SIZE = 16 * 1024;
  private static final int POOLED = 64;
  private static final AtomicReferenceArray<@Nullable Scratch> POOL = new AtomicReferenceArray<>(POOLED);

  private final MemorySegment state;
  private final MemorySegment small;
  private final MemorySegment data;
  private int used;

  private Scratch() {
    var arena = Arena.ofAuto();
    state = arena.allocate(Native.STATE);
    small = arena.allocate(SMALL_SIZE, 8);
    data = arena.allocate(DATA_SIZE, 8);
  }

  /** Takes one from the pool; closing gives it back. */
  static Scratch take() {
    int first = (int) Thread.currentThread().threadId();
    for (int i = 0; i < POOLED; i++) {
      var pooled = POOL.getAndSet((first + i) & (POOLED - 1), null);
      if (pooled != null) {
        return pooled;
      }
    }
    return new Scratch();
  }

  @Override
  public void close() {
    used = 0;
    int first = (int) Thread.currentThread().threadId();
    for (int i = 0; i < POOLED; i++) {
      if (POOL.compareAndSet((first + i) & (POOLED - 1), null, this)) {
        return;
      }
    }
  }

  /** Where the call leaves its error number. */
  MemorySegment state() {
    return state;
  }

  /** The piece for data. */
  MemorySegment data() {
    return data;
  }

  /** Room for a structure, zeroed and aligned to 8. */
  MemorySegment structure(int size) {
    int at = (used + 7) & ~7;
    used = at + size;
    return small.asSlice(at, size).fill((byte) 0);
  }

  /** A name followed by NUL; its address. One that is too long for any kernel is cut there, and refused by it. */
  long text(byte[] name) {
    int length = Math.min(name.length, 4200);
    long at = used;
    MemorySegment.copy(name, 0, small, JAVA_BYTE, at, length);
    small.set(JAVA_BYTE, at + length, (byte) 0);
    used += length + 1;
    return small.address() + at;
  }

  /** Reads 32 bits. */
  static int i32(MemorySegment from, long offset) {
    return from.get(JAVA_INT_UNALIGNED, offset);
  }

  /** Writes 32 bits. */
  static void i32(MemorySegment to, long offset, int value) {
    to.set(JAVA_INT_UNALIGNED, offset, value);
  }

  /** Reads 64 bits. */
  static long i64(MemorySegment from, long offset) {
    return from.get(JAVA_LONG_UNALIGNED, offset);
  }

  /** Writes 64 bits. */
  static void i64(MemorySegment to, long offset, long value) {
    to.set(JAVA_LONG_UNALIGNED, offset, value);
  }
}
