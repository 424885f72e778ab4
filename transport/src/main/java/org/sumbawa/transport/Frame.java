package org.sumbawa.transport;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A run of bytes whose owner gives the memory back by closing it: a frame as it came, or a buffer to build one
 * in. The memory is an array: the JDK's ciphers are several times faster from array to array than on direct
 * memory, and signing and sealing are the rule here, while the copy through the system's own buffer measured a
 * hundredth of a millisecond a mebibyte.
 */
public final class Frame implements AutoCloseable {
  private final ByteBuffer bytes;
  private final Runnable giveBack;
  private final AtomicBoolean closed = new AtomicBoolean();

  Frame(ByteBuffer bytes, Runnable giveBack) {
    this.bytes = bytes;
    this.giveBack = giveBack;
  }

  /** A frame around memory that no pool wants back. */
  public static Frame of(ByteBuffer bytes) {
    return new Frame(bytes.slice(), () -> {});
  }

  /** A fresh little-endian view of the bytes, from position 0 to the limit; not to be used after the close. */
  public ByteBuffer bytes() {
    if (closed.get()) {
      throw new IllegalStateException("the frame was given back");
    }
    return bytes.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Gives the memory back, once. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      giveBack.run();
    }
  }
}
