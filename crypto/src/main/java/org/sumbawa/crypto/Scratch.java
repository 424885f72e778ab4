package org.sumbawa.crypto;

/**
 * Large arrays that are kept for the next message: a few, for the whole process, each at most a message long.
 */
final class Scratch {
  private static final int STEP = 64 * 1024;

  /** The largest message that is negotiated, with its headers and tag. */
  private static final int LARGEST_KEPT = 8 * 1024 * 1024 + STEP;

  private static final Pool<byte[]> KEPT = new Pool<>(() -> new byte[STEP]);

  private Scratch() {}

  /** An array of at least that length, holding anything. */
  static byte[] take(int length) {
    var kept = KEPT.take();
    return kept.length >= length ? kept : new byte[Math.addExact(length, STEP - 1) / STEP * STEP];
  }

  /** Gives back an array that nobody looks at any more. */
  static void give(byte[] array) {
    if (array.length >= STEP && array.length <= LARGEST_KEPT) {
      KEPT.give(array);
    }
  }
}
