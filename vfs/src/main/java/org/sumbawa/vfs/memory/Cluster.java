package org.sumbawa.vfs.memory;

import java.util.concurrent.atomic.AtomicInteger;

/** A piece of a file's data. Several files may share one, and then none of them may change it. */
final class Cluster {
  /** How many bytes it holds. */
  static final int SIZE = 4096;

  private final byte[] bytes;
  private final AtomicInteger sharers = new AtomicInteger(1);

  private Cluster(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Zeros. */
  Cluster() {
    this(new byte[SIZE]);
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isShared() {
    return sharers.get() > 1;
  }

  /** One more file has it. */
  Cluster share() {
    sharers.incrementAndGet();
    return this;
  }

  /** One of one's own with the same content. */
  Cluster copy() {
    return new Cluster(bytes.clone());
  }

  /** One file less has it; whether that was the last. */
  boolean release() {
    return sharers.decrementAndGet() == 0;
  }
}
